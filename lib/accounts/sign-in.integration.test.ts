import { argon2Sync } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { freezeClock } from "#lib/platform/clock.ts";
import { hashToken } from "#lib/platform/crypto.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { changeMeanwhile } from "#prisma/testing/change-meanwhile.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import * as passwords from "./password.ts";
import { findSessionActor } from "./sessions.ts";
import { signIn, signOut } from "./sign-in.ts";

const { owner } = useTestDatabase();
const PASSWORD = "a passphrase for tests";
const MINUTE = 60_000;
const START = new Date("2026-11-22T12:00:00Z");
const from = (address: string, formerToken: string | null = null) => ({
  address,
  formerToken,
  device: "Firefox on Linux",
});
let lastAddress = 0;
/** An address of its own, so that tests do not share a window. */
const somewhere = () => from(`192.0.2.${++lastAddress}`);

async function addUser(passwordHash?: string) {
  return owner().user.create({
    data: userInput({ passwordHash: passwordHash ?? (await passwords.hashPassword(PASSWORD)) }),
    select: { id: true, email: true },
  });
}

async function signedIn(email: string): Promise<string> {
  const result = await signIn({ email, password: PASSWORD }, somewhere());
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.token;
}

const later = (minutes: number) => freezeClock(new Date(START.getTime() + minutes * MINUTE));

beforeEach(() => freezeClock(START));
afterEach(() => freezeClock(null));

describe("a session", () => {
  test("is kept as a hash and says who is signed in", async () => {
    const { id, email } = await addUser();
    const token = await signedIn(email);
    expect((await findSessionActor(token))?.id).toBe(id);
    const [row] = await owner().userSession.findMany({ where: { userId: id } });
    expect(row?.tokenHash).toEqual(hashToken(token));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  test("ends at sign-out, for every copy of its cookie", async () => {
    const { id, email } = await addUser();
    const token = await signedIn(email);
    await signOut(token);
    expect(await findSessionActor(token)).toBeNull();
    await signOut(token);
    const events = await owner().auditEvent.findMany({
      where: { resourceId: id },
      orderBy: { createdAt: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual(["signin.succeeded", "signout"]);
  });

  test("ends after 30 minutes without a request, and lives on while there are some", async () => {
    const { email } = await addUser();
    const token = await signedIn(email);
    later(29);
    expect(await findSessionActor(token)).not.toBeNull();
    later(58);
    expect(await findSessionActor(token)).not.toBeNull();
    later(58 + 31);
    expect(await findSessionActor(token)).toBeNull();
  });

  test("ends after 12 hours however busy it is", async () => {
    const { email } = await addUser();
    const token = await signedIn(email);
    for (let minute = 20; minute < 12 * 60; minute += 20) {
      later(minute);
      expect(await findSessionActor(token)).not.toBeNull();
    }
    later(12 * 60);
    expect(await findSessionActor(token)).toBeNull();
  });

  test("ends at once for a disabled user, and follows a changed role", async () => {
    const { id, email } = await addUser();
    const token = await signedIn(email);
    await owner().user.update({ where: { id }, data: { role: "marketing" } });
    expect((await findSessionActor(token))?.role).toBe("marketing");
    await owner().user.update({ where: { id }, data: { disabledAt: START } });
    expect(await findSessionActor(token)).toBeNull();
    expect(await signIn({ email, password: PASSWORD }, somewhere())).toEqual({
      ok: false,
      reason: "refused",
    });
  });

  test.each([
    ["disabled", async () => ({ disabledAt: START })],
    ["given another password", async () => ({ passwordHash: await passwords.hashPassword("another one") })],
  ])("is not for whoever is %s between the password and it", async (_, change) => {
    const { id, email } = await addUser();
    const data = await change();
    const result = await changeMeanwhile(owner(), id, data, () =>
      signIn({ email, password: PASSWORD }, somewhere()),
    );
    expect(result).toEqual({ ok: false, reason: "refused" });
    expect(await owner().userSession.count({ where: { userId: id } })).toBe(0);
  });

  test("of before is worth nothing after signing in again", async () => {
    const { email } = await addUser();
    const former = await signedIn(email);
    const again = await signIn({ email, password: PASSWORD }, from("198.51.100.1", former));
    expect(again.ok && again.token).not.toBe(former);
    expect(await findSessionActor(former)).toBeNull();
  });

  test.each(["", "x", "a".repeat(43)])("is nobody's for the token %j", async (token) => {
    expect(await findSessionActor(token)).toBeNull();
  });
});

describe("the throttle", () => {
  test("evaluates ten passwords of an account in 15 minutes, then refuses the right one too", async () => {
    const { email } = await addUser();
    const verify = vi.spyOn(passwords, "verifyPassword");
    const tries = await Promise.all(
      Array.from({ length: 40 }, () => signIn({ email, password: "wrong" }, somewhere())),
    );
    expect(tries.filter((result) => !result.ok && result.reason === "refused")).toHaveLength(10);
    expect(tries.filter((result) => !result.ok && result.reason === "blocked")).toHaveLength(30);
    const right = await signIn({ email, password: PASSWORD }, somewhere());
    expect(right).toEqual({ ok: false, reason: "blocked", retryAfterSeconds: 900 });
    expect(verify.mock.calls.length).toBeLessThanOrEqual(10);
    later(15);
    expect((await signIn({ email, password: PASSWORD }, somewhere())).ok).toBe(true);
  });

  test("counts an address over all accounts", async () => {
    const address = from("203.0.113.9");
    for (let count = 0; count < 30; count++)
      expect(await signIn({ email: `nobody${count}@staff.example`, password: "x" }, address)).toEqual({
        ok: false,
        reason: "refused",
      });
    const { email } = await addUser();
    expect(await signIn({ email, password: PASSWORD }, address)).toMatchObject({ reason: "blocked" });
  });

  test("counts no success", async () => {
    const { email } = await addUser();
    for (let count = 0; count < 15; count++) await signedIn(email);
  });

  test("treats an unknown account like a known one", async () => {
    const { email } = await addUser();
    const verify = vi.spyOn(passwords, "verifyPassword");
    const unknown = await signIn({ email: "nobody@staff.example", password: "x" }, somewhere());
    const known = await signIn({ email, password: "x" }, somewhere());
    expect(unknown).toEqual(known);
    expect(verify).toHaveBeenCalledTimes(2);
  });
});

test("a refusal is audited without the address that was typed", async () => {
  await signIn({ email: "canary-4711@staff.example", password: "x" }, somewhere());
  const events = await owner().auditEvent.findMany({ where: { action: "signin.refused" } });
  expect(events.length).toBeGreaterThan(0);
  expect(JSON.stringify(events)).not.toContain("canary-4711");
  expect(JSON.stringify(await owner().rateLimit.findMany(), (_, value) => String(value))).not.toContain(
    "canary",
  );
});

test("a hash with weaker parameters is renewed at sign-in", async () => {
  const nonce = Buffer.alloc(16, 3);
  const tag = argon2Sync("argon2id", {
    message: Buffer.from(PASSWORD),
    nonce,
    memory: 8192,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  });
  const base64 = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
  const { id, email } = await addUser(`$argon2id$v=19$m=8192,t=1,p=1$${base64(nonce)}$${base64(tag)}`);
  await signedIn(email);
  const { passwordHash } = await owner().user.findUniqueOrThrow({ where: { id } });
  expect(passwordHash).toContain("m=19456,t=2,p=1");
  await signedIn(email);
});
