import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { appDb } from "#lib/platform/db.ts";
import { ForbiddenError } from "#lib/platform/errors.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { exportAuditLog } from "./export.ts";
import { listAuditChoices, listAuditEvents } from "./queries.ts";
import { auditFilterSchema } from "./schema.ts";

const { owner } = useTestDatabase();
const filter = (given: Record<string, string> = {}) => auditFilterSchema.parse(given);
const RECORD = "0199f000-0000-7000-8000-0000000000aa";
let auditor: Actor;
let editor: Actor;

async function addStaff(role: Role): Promise<Actor> {
  const user = await owner().user.create({ data: userInput({ role }), select: { id: true, name: true } });
  return { ...user, role };
}

beforeAll(async () => {
  auditor = await addStaff("auditor");
  editor = await addStaff("editor");
  for (let at = 0; at < 60; at += 1)
    await recordAudit(appDb(), editor, {
      action: "program.updated",
      resource: "program",
      resourceId: at === 0 ? RECORD : null,
      change: { name: [`=cmd|${at}`, "After"] },
    });
  await recordAudit(appDb(), null, {
    action: "signin.refused",
    resource: "account",
    change: { reason: "wrong" },
  });
});

describe("the audit log", () => {
  test("goes on page by page, each event once, newest first", async () => {
    const first = await listAuditEvents(auditor, filter());
    expect(first.rows[0]).toMatchObject({
      action: "signin.refused",
      actorName: null,
      details: [["reason", "wrong"]],
    });
    const second = await listAuditEvents(auditor, filter({ page: first.next ?? "" }));
    expect(second.next).toBeNull();
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(61);
    const back = await listAuditEvents(auditor, filter({ page: second.previous ?? "" }));
    expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
  });

  test("is narrowed by person, kind, record and day", async () => {
    const count = async (given: Record<string, string>) =>
      (await listAuditEvents(auditor, filter(given))).rows.length;
    expect(await count({ resource: "account" })).toBe(1);
    expect(await count({ record: RECORD })).toBe(1);
    expect(await count({ actor: auditor.id })).toBe(0);
    expect(await count({ actor: editor.id })).toBe(50);
    expect(await count({ to: "2020-01-01" })).toBe(0);
    expect(await count({ actor: "nobody", from: "0000-00-00", page: "%%%" })).toBe(50);
    expect(await listAuditChoices(auditor)).toMatchObject({ resources: ["account", "program"] });
  });

  test("leaves as a formula-safe file, for a reason that is an event", async () => {
    const { body } = await exportAuditLog(auditor, filter({ resource: "program" }), "The yearly review");
    const text = await new Response(body).text();
    expect(text.trim().split("\n")).toHaveLength(61);
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
    const [event] = (await listAuditEvents(auditor, filter({ resource: "audit" }))).rows;
    expect(event).toMatchObject({ action: "audit.exported", actorName: auditor.name });
    expect(event?.details).toContainEqual(["reason", "The yearly review"]);
    expect(event?.details).toContainEqual(["events", "60"]);
  });

  test.each(["editor", "marketing", "finance"] as const)("is closed to the role %s", async (role) => {
    const actor = { ...editor, role };
    await expect(listAuditEvents(actor, filter())).rejects.toThrow(ForbiddenError);
    await expect(listAuditChoices(actor)).rejects.toThrow(ForbiddenError);
    await expect(exportAuditLog(actor, filter(), "Because")).rejects.toThrow(ForbiddenError);
  });
});
