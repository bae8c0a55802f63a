import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { open } from "#lib/platform/crypto.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { changeOwnPassword, endOtherSessions, endOwnSession } from "./account-commands.ts";
import { getAccount } from "./account-queries.ts";
import { hashPassword } from "./password.ts";
import { mailReset, mayAskForReset, resetPassword } from "./reset-commands.ts";
import { findReset } from "./reset-queries.ts";
import { findSessionActor, startSession } from "./sessions.ts";
import { signIn } from "./sign-in.ts";
import { staffMailPlace } from "./staff-mail.ts";

const { owner: db } = useTestDatabase();
const START = new Date("2026-11-22T12:00:00Z");
const later = (minutes: number) => freezeClock(new Date(START.getTime() + minutes * 60_000));
const OLD = "pelican drawer lantern";
const NEW = "harbour violin quartz";
const DEVICE = "Firefox on Linux";

let person: Actor & { email: string };
let other: Actor & { email: string };
let addresses = 0;

const addPerson = async () =>
  db().user.create({
    data: userInput({ passwordHash: await hashPassword(OLD) }),
    select: { id: true, name: true, role: true, email: true },
  });
const canSignIn = async (password: string) =>
  (
    await signIn(
      { email: person.email, password },
      { address: `192.0.2.${++addresses}`, formerToken: null, device: DEVICE },
    )
  ).ok;

interface Mail {
  to: string;
  text: string;
}
/** What waits to be mailed, opened as the worker does. */
async function waitingMails(): Promise<Mail[]> {
  const rows = await db().staffMail.findMany({ orderBy: { id: "asc" }, select: { id: true, mail: true } });
  return rows.map(({ id, mail }) => JSON.parse(open(mail ?? "", staffMailPlace(id))));
}
async function resetLink(): Promise<string> {
  await mailReset(person.email);
  const text = (await waitingMails()).findLast(({ to }) => to === person.email)?.text ?? "";
  return /\/admin\/new-password\/([\w-]{43})/.exec(text)?.[1] ?? "";
}

beforeEach(async () => {
  freezeClock(START);
  await db().rateLimit.deleteMany();
  await db().staffMail.deleteMany();
  [person, other] = [await addPerson(), await addPerson()];
});
afterEach(() => freezeClock(null));

describe("one's own password", () => {
  test("is changed with the present one: every session ends, a new one begins, and a mail says so", async () => {
    const tokens = [await startSession(db(), person.id), await startSession(db(), person.id)];
    const link = await resetLink();
    const token = await changeOwnPassword(person, { current: OLD, password: NEW }, DEVICE);
    for (const former of tokens) expect(await findSessionActor(former)).toBeNull();
    expect((await findSessionActor(token))?.id).toBe(person.id);
    expect([await canSignIn(OLD), await canSignIn(NEW)]).toEqual([false, true]);
    expect(await findReset(link)).toBeNull();
    expect((await waitingMails()).at(-1)).toMatchObject({
      to: person.email,
      text: expect.stringContaining("Your password was changed on 22 Nov 2026, 12:00 UTC"),
    });
  });

  test.each([
    ["current", { current: "not it at all", password: NEW }],
    ["password", { current: OLD, password: "passwordpassword" }],
    ["password", { current: OLD, password: OLD }],
  ])("is refused at %s, and nothing changes", async (field, change) => {
    const token = await startSession(db(), person.id);
    const refusal = await changeOwnPassword(person, change, DEVICE).catch((error) => error);
    expect(refusal).toBeInstanceOf(InvalidFieldError);
    expect(refusal.field).toBe(field);
    expect(await findSessionActor(token)).not.toBeNull();
    expect(await canSignIn(OLD)).toBe(true);
  });

  test("is guessed ten times at an open screen, and no more", async () => {
    const guess = (current: string) => changeOwnPassword(person, { current, password: NEW }, DEVICE);
    for (let count = 0; count < 10; count++) await expect(guess("wrong")).rejects.toThrow(InvalidFieldError);
    await expect(guess(OLD)).rejects.toThrow(ConflictError);
    later(15);
    expect(await guess(OLD)).toHaveLength(43);
  });
});

describe("one's own sessions", () => {
  test("are listed with their devices, without those that are over", async () => {
    const mine = await startSession(db(), person.id, "Chrome on Android");
    await startSession(db(), person.id, DEVICE);
    await startSession(db(), other.id, "Safari on Mac");
    later(31);
    const now = await startSession(db(), person.id, "Edge on Windows");
    expect((await getAccount(person, now)).sessions).toMatchObject([
      { device: "Edge on Windows", isThis: true },
    ]);
    later(0);
    const { sessions } = await getAccount(person, mine);
    expect(sessions.map(({ device, isThis }) => [device, isThis])).toContainEqual([
      "Chrome on Android",
      true,
    ]);
    expect(JSON.stringify(sessions)).not.toContain("Safari");
  });

  test("are ended one by one, and nobody ends another person's", async () => {
    const [mine, theirs] = [await startSession(db(), person.id), await startSession(db(), other.id)];
    const theirId = (await getAccount(other, theirs)).sessions[0]?.id ?? "";
    await expect(endOwnSession(person, theirId)).rejects.toThrow(NotFoundError);
    expect(await findSessionActor(theirs)).not.toBeNull();
    const id = (await getAccount(person, mine)).sessions[0]?.id ?? "";
    await endOwnSession(person, id);
    expect(await findSessionActor(mine)).toBeNull();
    await expect(endOwnSession(person, id)).rejects.toThrow(NotFoundError);
  });

  test("can all be ended but the one that asks", async () => {
    const [here, there] = [await startSession(db(), person.id), await startSession(db(), person.id)];
    const theirs = await startSession(db(), other.id);
    await endOtherSessions(person, here);
    expect(await findSessionActor(there)).toBeNull();
    expect(await findSessionActor(here)).not.toBeNull();
    expect(await findSessionActor(theirs)).not.toBeNull();
  });
});

describe("a new password by mail", () => {
  test("works once: all sessions end, the new one lets in, and a mail says so", async () => {
    const token = await startSession(db(), person.id);
    const link = await resetLink();
    expect(JSON.stringify(await db().passwordReset.findMany())).not.toContain(link);
    expect(await resetPassword(link, NEW)).toEqual({ ok: true });
    expect(await findSessionActor(token)).toBeNull();
    expect([await canSignIn(OLD), await canSignIn(NEW)]).toEqual([false, true]);
    expect(await resetPassword(link, OLD)).toEqual({ ok: false, problem: "gone" });
    expect((await waitingMails()).at(-1)?.text).toContain("Your password was changed");
  });

  test("is chosen once by several who press at the same time", async () => {
    const link = await resetLink();
    const results = await Promise.all([1, 2, 3, 4].map(() => resetPassword(link, NEW)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("has 30 minutes, is not used up by a weak one, and the newest link alone works", async () => {
    const first = await resetLink();
    const second = await resetLink();
    expect(await findReset(first)).toBeNull();
    expect(await resetPassword(second, "aaaaaaaaaaaaaaaa")).toEqual({ ok: false, problem: "common" });
    later(29);
    expect(await findReset(second)).not.toBeNull();
    later(30);
    expect(await resetPassword(second, NEW)).toEqual({ ok: false, problem: "gone" });
  });

  test("is not for somebody disabled, before or after the mail, nor for anybody unknown", async () => {
    const link = await resetLink();
    await db().user.update({ where: { id: person.id }, data: { disabledAt: START } });
    expect(await resetPassword(link, NEW)).toEqual({ ok: false, problem: "gone" });
    await db().staffMail.deleteMany();
    await mailReset(person.email);
    await mailReset("nobody@staff.example");
    expect(await waitingMails()).toEqual([]);
  });

  test("is mailed three times an hour to one address, and asked for twenty times from one network", async () => {
    for (let count = 0; count < 5; count++) await mailReset(person.email);
    expect(await waitingMails()).toHaveLength(3);
    const answers = await Promise.all(Array.from({ length: 25 }, () => mayAskForReset("203.0.113.7")));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
  });
});
