import { beforeEach, describe, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { findSessionActor, startSession } from "./sessions.ts";
import { changeRole, disableStaff, enableStaff, endStaffSessions } from "./staff-commands.ts";

const { owner: db } = useTestDatabase();

const addPerson = (role: Role): Promise<Actor> =>
  db().user.create({ data: userInput({ role }), select: { id: true, name: true, role: true } });
const roleOf = async ({ id }: Actor) =>
  (await db().user.findUniqueOrThrow({ where: { id }, select: { role: true } })).role;

let owner: Actor;
let admin: Actor;
let editor: Actor;
beforeEach(async () => {
  await db().userSession.deleteMany();
  await db().user.updateMany({ where: { role: "owner" }, data: { disabledAt: new Date() } });
  [owner, admin, editor] = [await addPerson("owner"), await addPerson("admin"), await addPerson("editor")];
});

describe("a changed role, a disabled sign-in and ended sessions", () => {
  test.each([
    ["role", () => changeRole(owner, editor.id, "editor", "marketing")],
    ["sign-in", () => disableStaff(owner, editor.id)],
    ["sessions", () => endStaffSessions(owner, editor.id)],
  ])("%s: every session of the person is over at once, and nobody else's", async (_what, act) => {
    const tokens = [await startSession(db(), editor.id), await startSession(db(), editor.id)];
    const other = await startSession(db(), admin.id);
    await act();
    for (const token of tokens) expect(await findSessionActor(token)).toBeNull();
    expect((await findSessionActor(other))?.id).toBe(admin.id);
  });

  test("who was disabled can be let in again", async () => {
    await disableStaff(owner, editor.id);
    await enableStaff(owner, editor.id);
    const token = await startSession(db(), editor.id);
    expect((await findSessionActor(token))?.id).toBe(editor.id);
  });

  test("each is told in the audit", async () => {
    await changeRole(owner, editor.id, "editor", "finance");
    await disableStaff(owner, editor.id);
    const events = await db().auditEvent.findMany({
      where: { resource: "staff", resourceId: editor.id },
      orderBy: { createdAt: "asc" },
    });
    expect(events.map(({ action, actorId, change }) => [action, actorId, change])).toEqual([
      ["staff.role_changed", owner.id, { role: ["editor", "finance"] }],
      ["staff.disabled", owner.id, null],
    ]);
  });
});

describe("who may do it to whom", () => {
  test("an admin neither makes nor changes an owner", async () => {
    const other = await addPerson("owner");
    for (const act of [
      () => changeRole(admin, editor.id, "editor", "owner"),
      () => changeRole(admin, other.id, "owner", "editor"),
      () => disableStaff(admin, other.id),
      () => endStaffSessions(admin, other.id),
    ])
      await expect(act()).rejects.toThrow(ForbiddenError);
    expect(await roleOf(other)).toBe("owner");
    expect(await roleOf(editor)).toBe("editor");
  });

  test("nobody changes, disables or signs out themselves here", async () => {
    for (const one of [owner, admin])
      for (const act of [
        () => changeRole(one, one.id, one.role, "editor"),
        () => disableStaff(one, one.id),
        () => endStaffSessions(one, one.id),
      ])
        await expect(act()).rejects.toThrow(ConflictError);
  });

  test.each(["editor", "compliance", "marketing", "finance", "auditor"] as const)(
    "%s does nothing to anybody",
    async (role) => {
      const actor = await addPerson(role);
      for (const act of [
        () => changeRole(actor, editor.id, "editor", "admin"),
        () => disableStaff(actor, editor.id),
        () => enableStaff(actor, editor.id),
        () => endStaffSessions(actor, editor.id),
      ])
        await expect(act()).rejects.toThrow(ForbiddenError);
    },
  );

  test("a role that changed meanwhile is not overwritten, and nobody unknown is changed", async () => {
    await changeRole(owner, editor.id, "editor", "finance");
    await expect(changeRole(owner, editor.id, "editor", "admin")).rejects.toThrow(ConflictError);
    expect(await roleOf(editor)).toBe("finance");
    await expect(disableStaff(owner, "0190a0a0-0000-7000-8000-00000000dead")).rejects.toThrow(NotFoundError);
  });
});

test("the site never loses its last owner, also when two owners act on each other at the same time", async () => {
  const second = await addPerson("owner");
  const results = await Promise.allSettled([
    disableStaff(owner, second.id),
    disableStaff(second, owner.id),
    changeRole(owner, second.id, "owner", "editor"),
    changeRole(second, owner.id, "owner", "editor"),
  ]);
  expect(results.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  expect(await db().user.count({ where: { role: "owner", disabledAt: null } })).toBe(1);
});
