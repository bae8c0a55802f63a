import { TOTP } from "otpauth";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Actor, Role } from "#lib/access/actor.ts";
import { ROLES } from "#lib/access/permissions.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { ConflictError, ForbiddenError } from "#lib/platform/errors.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { changeMeanwhile } from "#prisma/testing/change-meanwhile.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { runFormAction } from "./form-action.ts";
import { hashPassword } from "./password.ts";
import { receiveHolderPost, receiveStaffPost } from "./receive-post.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  enterCode,
  isAwaitingCode,
  removeSecondFactor,
  renewRecoveryCodes,
} from "./second-factor-commands.ts";
import { getSecondFactorSetUp } from "./second-factor-queries.ts";
import { sealSessionClaim } from "./session-cookie.ts";
import { findSessionActor, findSessionHolder, startSession } from "./sessions.ts";
import { readForPage } from "./show-page.ts";
import { signIn } from "./sign-in.ts";
import { resetSecondFactor } from "./staff-commands.ts";

const request = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ origin: "http://localhost:3000" }),
  cookies: async () => ({ get: () => ({ value: request.cookie }) }),
}));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`redirected to ${to}`);
  },
  notFound: () => {
    throw new Error("not found");
  },
}));

beforeAll(() => {
  process.env.STAFF_TOTP = "required";
});
afterAll(() => {
  process.env.STAFF_TOTP = "off";
});
// After the setting: settings are read once, with the first connection.
const { owner: db } = useTestDatabase();

const START = new Date("2026-11-22T12:00:00Z");
let at = START;
const later = (seconds: number) => {
  at = new Date(at.getTime() + seconds * 1_000);
  freezeClock(at);
};
const PASSWORD = "pelican drawer lantern";
const DEVICE = "Firefox on Linux";
type Person = Actor & { email: string };

let passwordHash: string;
let addresses = 0;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  at = START;
  freezeClock(at);
  await db().rateLimit.deleteMany();
});
afterEach(() => freezeClock(null));

const addPerson = (role: Role): Promise<Person> =>
  db().user.create({
    data: userInput({ role, passwordHash }),
    select: { id: true, name: true, role: true, email: true },
  });

/** What an app of the person shows, `steps` of 30 seconds from now. */
function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: at.getTime() + steps * 30_000 });
}

async function setUp(person: Actor) {
  await beginSecondFactor(person);
  const state = await getSecondFactorSetUp(person);
  const secret = state.step === "confirm" ? state.secret : "";
  const result = await confirmSecondFactor(person, codeOf(secret), DEVICE);
  if (!result.ok) throw new Error(result.problem);
  later(30);
  return { secret, ...result };
}

async function passwordSession(person: Person): Promise<string> {
  const result = await signIn(
    { email: person.email, password: PASSWORD },
    { address: `192.0.2.${++addresses}`, formerToken: null, device: DEVICE },
  );
  if (!result.ok) throw new Error(result.reason);
  return result.token;
}

describe("who has to set up a second step", () => {
  test("roles that see personal data or money do nothing before it, the others may go without", async () => {
    for (const role of ROLES) {
      const holder = await findSessionHolder(await startSession(db(), (await addPerson(role)).id));
      expect([role, holder?.mustSetUpSecondFactor]).toEqual([role, !["editor", "compliance"].includes(role)]);
    }
  });

  test("pages lead to the set-up, forms and actions do nothing, and only the set-up's own posts are taken", async () => {
    const person = await addPerson("owner");
    request.cookie = await sealSessionClaim(await startSession(db(), person.id));
    const work = vi.fn(async () => new Response());
    const read = vi.fn(async () => 1);
    const save = vi.fn(async () => "/admin");
    const post = () =>
      new Request(`${env().APP_ORIGIN}/admin/x`, {
        method: "POST",
        headers: { origin: "http://localhost:3000" },
        body: new URLSearchParams(),
      });
    await expect(readForPage("/admin/leads", read)).rejects.toThrow("redirected to /admin/second-factor");
    expect((await receiveStaffPost(post(), "test", work)).headers.get("location")).toBe("/admin/sign-in");
    expect(await runFormAction({ name: "test", schema: z.unknown(), input: {}, save })).toMatchObject({
      kind: "refused",
      message: expect.stringMatching(/needs a second step.*set it up there.*what you typed is kept/),
    });
    expect([read, work, save].map((called) => called.mock.calls.length)).toEqual([0, 0, 0]);
    await receiveHolderPost(post(), "test", work);
    expect(work).toHaveBeenCalledOnce();

    request.cookie = await sealSessionClaim((await setUp(person)).token);
    expect(await readForPage("/admin/leads", read)).toBe(1);
  });
});

describe("setting it up", () => {
  test("needs a right code, ends all sessions and gives ten codes; the secret is sealed and never shown again", async () => {
    const person = await addPerson("owner");
    const former = await startSession(db(), person.id);
    await beginSecondFactor(person);
    expect(await confirmSecondFactor(person, "000000", DEVICE)).toEqual({ ok: false, problem: "wrong" });
    await expect(getSecondFactorSetUp(person)).resolves.toMatchObject({ step: "confirm" });
    const { secret, token, codes } = await setUp(person);
    expect(await findSessionActor(former)).toBeNull();
    expect((await findSessionHolder(token))?.mustSetUpSecondFactor).toBe(false);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(await getSecondFactorSetUp(person)).toEqual({ step: "done" });
    await expect(beginSecondFactor(person)).rejects.toThrow(ConflictError);
    const rows = [
      await db().user.findMany(),
      await db().recoveryCode.findMany(),
      await db().staffMail.findMany(),
    ];
    for (const kept of [secret, ...codes]) expect(JSON.stringify(rows)).not.toContain(kept);
  });
});

describe("a sign-in with it", () => {
  test("opens nothing by the password alone, and is new once the code is right", async () => {
    const person = await addPerson("owner");
    const { secret } = await setUp(person);
    const half = await passwordSession(person);
    expect(await findSessionActor(half)).toBeNull();
    expect(await isAwaitingCode(half)).toBe(true);
    const result = await enterCode(half, codeOf(secret), DEVICE);
    expect(result.ok && (await findSessionActor(result.token))?.id).toBe(person.id);
    expect(result.ok && result.token).not.toBe(half);
    expect(await isAwaitingCode(half)).toBe(false);
  });

  test.each([-1, 0, 1])("takes the code of %i steps from now, and no older or newer one", async (steps) => {
    const person = await addPerson("owner");
    const { secret } = await setUp(person);
    later(300);
    const half = await passwordSession(person);
    for (const off of [-3, -2, 2, 3])
      expect(await enterCode(half, codeOf(secret, off), DEVICE)).toMatchObject({
        problem: "wrong",
      });
    expect((await enterCode(half, codeOf(secret, steps), DEVICE)).ok).toBe(true);
  });

  test("takes each code once, also of several who send it at the same time, and none before it", async () => {
    const person = await addPerson("owner");
    const { secret } = await setUp(person);
    later(300);
    const halves = [
      await passwordSession(person),
      await passwordSession(person),
      await passwordSession(person),
    ];
    const code = codeOf(secret);
    const results = await Promise.all(halves.map((half) => enterCode(half, code, DEVICE)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    await db().rateLimit.deleteMany();
    const next = await passwordSession(person);
    for (const off of [0, -1]) expect((await enterCode(next, codeOf(secret, off), DEVICE)).ok).toBe(false);
    expect((await enterCode(next, codeOf(secret, 1), DEVICE)).ok).toBe(true);
  });

  test("takes a recovery code once, however it is typed", async () => {
    const person = await addPerson("owner");
    const { codes } = await setUp(person);
    const typed = (codes[3] ?? "").replaceAll("-", " ").toUpperCase();
    expect((await enterCode(await passwordSession(person), typed, DEVICE)).ok).toBe(true);
    expect((await enterCode(await passwordSession(person), typed, DEVICE)).ok).toBe(false);
  });

  test("is guessed five times a quarter of an hour, over all sessions; then the right code is refused too", async () => {
    const person = await addPerson("owner");
    const { secret } = await setUp(person);
    const halves: string[] = [];
    for (let count = 0; count < 20; count++) halves.push(await passwordSession(person));
    const tries = await Promise.all(halves.map((half) => enterCode(half, "123456", DEVICE)));
    expect(tries.filter((result) => !result.ok && result.problem === "wrong")).toHaveLength(5);
    const half = await passwordSession(person);
    expect(await enterCode(half, codeOf(secret), DEVICE)).toMatchObject({ problem: "blocked" });
    later(15 * 60);
    const again = await passwordSession(person);
    expect((await enterCode(again, codeOf(secret), DEVICE)).ok).toBe(true);
  });

  test("awaits the code also where it was set up while the password was looked at", async () => {
    const person = await addPerson("owner");
    await beginSecondFactor(person);
    const half = await changeMeanwhile(db(), person.id, { totpConfirmedAt: at }, () =>
      passwordSession(person),
    );
    expect(await isAwaitingCode(half)).toBe(true);
  });

  test("takes no code of somebody who is being disabled", async () => {
    const person = await addPerson("owner");
    const { codes } = await setUp(person);
    const half = await passwordSession(person);
    const result = await changeMeanwhile(db(), person.id, { disabledAt: at }, () =>
      enterCode(half, codes[0] ?? "", DEVICE),
    );
    expect(result).toMatchObject({ ok: false });
    expect(await db().recoveryCode.count({ where: { userId: person.id, usedAt: { not: null } } })).toBe(0);
  });

  test("has ten minutes for the code, and none once the person is disabled", async () => {
    const person = await addPerson("owner");
    const { secret } = await setUp(person);
    const slow = await passwordSession(person);
    later(600);
    expect(await enterCode(slow, codeOf(secret), DEVICE)).toMatchObject({ problem: "gone" });
    const half = await passwordSession(person);
    await db().user.update({ where: { id: person.id }, data: { disabledAt: at } });
    expect(await enterCode(half, codeOf(secret), DEVICE)).toMatchObject({ problem: "gone" });
  });
});

describe("what is set up", () => {
  test("is changed with the password alone, and never by an open screen", async () => {
    const person = await addPerson("owner");
    const { codes, token } = await setUp(person);
    for (const act of [
      () => renewRecoveryCodes(person, "not the password"),
      () => removeSecondFactor(person, "not the password", DEVICE),
    ])
      await expect(act()).rejects.toThrow(InvalidFieldError);
    const fresh = await renewRecoveryCodes(person, PASSWORD);
    expect(fresh.filter((code) => codes.includes(code))).toEqual([]);
    expect((await enterCode(await passwordSession(person), codes[0] ?? "", DEVICE)).ok).toBe(false);
    const next = await removeSecondFactor(person, PASSWORD, DEVICE);
    expect(await findSessionActor(token)).toBeNull();
    expect((await findSessionHolder(next))?.mustSetUpSecondFactor).toBe(true);
  });

  test("is taken away by an owner for somebody who lost it: they are out, told by mail, and it is audited", async () => {
    const [owner, person] = [await addPerson("owner"), await addPerson("marketing")];
    const { token } = await setUp(person);
    await db().staffMail.deleteMany();
    await expect(resetSecondFactor(await addPerson("admin"), person.id)).rejects.toThrow(ForbiddenError);
    await resetSecondFactor(owner, person.id);
    expect(await findSessionActor(token)).toBeNull();
    expect(await db().recoveryCode.count({ where: { userId: person.id } })).toBe(0);
    expect((await findSessionHolder(await passwordSession(person)))?.mustSetUpSecondFactor).toBe(true);
    expect(await db().staffMail.count()).toBe(1);
    const [event] = await db().auditEvent.findMany({ where: { resource: "staff", resourceId: person.id } });
    expect(event).toMatchObject({ action: "staff.second_factor_reset", actorId: owner.id });
    await expect(resetSecondFactor(owner, person.id)).rejects.toThrow(ConflictError);
  });
});
