import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { workerDb } from "#lib/platform/db.ts";
import { ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { type MailServer, startMailServer } from "#prisma/testing/delivery/mail-server.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { acceptInvitation, inviteStaff, resendInvitation, revokeInvitation } from "./invitation-commands.ts";
import { findInvitation } from "./invitation-queries.ts";
import { createStaffMailSender } from "./send-staff-mails.ts";
import { findSessionActor, startSession } from "./sessions.ts";
import { listOpenInvitations } from "./staff-queries.ts";

const START = new Date("2026-11-22T12:00:00Z");
const later = (hours: number) => freezeClock(new Date(START.getTime() + hours * 3_600_000));
const PASSWORD = "pelican drawer lantern";
const here = { device: "Firefox on Linux", formerToken: null };

let mails: MailServer;
beforeAll(async () => {
  mails = await startMailServer();
  process.env.SMTP_URL = mails.url;
});
afterAll(() => mails.stop());
// After the mail server: settings are read once, with the first connection.
const { owner: db } = useTestDatabase();
const addPerson = (role: Role): Promise<Actor> =>
  db().user.create({ data: userInput({ role }), select: { id: true, name: true, role: true } });

let owner: Actor;
let count = 0;
beforeEach(async () => {
  freezeClock(START);
  mails.received.length = 0;
  mails.refuse.mail = null;
  await db().staffMail.deleteMany();
  owner = await addPerson("owner");
});
afterEach(() => freezeClock(null));

const someone = (role: Role = "editor") => ({
  email: `new${++count}@staff.example`,
  name: "Ada Byron",
  role,
});
const send = () => createStaffMailSender(workerDb()).run();

async function linkFor(email: string): Promise<string> {
  await send();
  const mail = mails.received.findLast(({ to }) => to.includes(email))?.mail;
  return /\/admin\/invitation\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
}

async function idOf(email: string): Promise<string> {
  return (await listOpenInvitations(owner)).find((one) => one.email === email)?.id ?? "";
}

describe("an invitation", () => {
  test("goes to its address alone, and its link makes exactly that sign-in, once", async () => {
    const person = someone("marketing");
    await inviteStaff(owner, person);
    const link = await linkFor(person.email);
    expect(mails.received.map(({ to }) => to)).toEqual([[person.email]]);
    expect(await findInvitation(link)).toMatchObject(person);
    const result = await acceptInvitation(link, PASSWORD, here);
    const actor = result.ok ? await findSessionActor(result.token) : null;
    expect(actor).toMatchObject({ name: "Ada Byron", role: "marketing" });
    expect(await acceptInvitation(link, PASSWORD, here)).toEqual({ ok: false, problem: "gone" });
    const [user, ...more] = await db().user.findMany({ where: { email: person.email } });
    expect(more).toEqual([]);
    expect(user?.id).toBe(actor?.id);
  });

  test("is kept as a hash, and the mail is forgotten once it is sent", async () => {
    const person = someone();
    await inviteStaff(owner, person);
    const waiting = await db().staffMail.findFirstOrThrow();
    expect(JSON.stringify(waiting)).not.toContain(person.email);
    const link = await linkFor(person.email);
    const rows = [await db().staffInvitation.findMany(), await db().staffMail.findMany()];
    expect(JSON.stringify(rows)).not.toContain(link);
    expect((await db().staffMail.findFirstOrThrow()).mail).toBeNull();
  });

  test("works for 72 hours, and can be sent again: then the newest link alone works", async () => {
    const person = someone();
    await inviteStaff(owner, person);
    const first = await linkFor(person.email);
    later(72);
    expect(await findInvitation(first)).toBeNull();
    await resendInvitation(owner, await idOf(person.email));
    const second = await linkFor(person.email);
    expect(await acceptInvitation(first, PASSWORD, here)).toMatchObject({ ok: false });
    later(143);
    expect((await acceptInvitation(second, PASSWORD, here)).ok).toBe(true);
  });

  test("that is taken back opens nothing", async () => {
    const person = someone();
    await inviteStaff(owner, person);
    const link = await linkFor(person.email);
    const id = await idOf(person.email);
    await revokeInvitation(owner, id);
    expect(await acceptInvitation(link, PASSWORD, here)).toEqual({ ok: false, problem: "gone" });
    await expect(resendInvitation(owner, id)).rejects.toThrow(NotFoundError);
    await expect(revokeInvitation(owner, id)).rejects.toThrow(NotFoundError);
  });

  test("lets one in of several who press at the same time", async () => {
    const person = someone();
    await inviteStaff(owner, person);
    const link = await linkFor(person.email);
    const results = await Promise.all([1, 2, 3, 4].map(() => acceptInvitation(link, PASSWORD, here)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("never opens a sign-in that is there already", async () => {
    const person = someone();
    await inviteStaff(owner, person);
    const link = await linkFor(person.email);
    const before = await db().user.create({ data: userInput({ email: person.email, role: "owner" }) });
    expect(await acceptInvitation(link, PASSWORD, here)).toEqual({ ok: false, problem: "gone" });
    expect(await db().user.findMany({ where: { email: person.email } })).toEqual([before]);
    await expect(inviteStaff(owner, person)).rejects.toThrow(InvalidFieldError);
  });

  test("is open once for each address", async () => {
    const person = someone();
    const results = await Promise.allSettled([1, 2, 3].map(() => inviteStaff(owner, person)));
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toHaveLength(2);
    for (const reason of refused) expect(reason).toBeInstanceOf(InvalidFieldError);
  });

  test("is not used up by a password that is refused, and ends the session of who was here before", async () => {
    const person = someone();
    await inviteStaff(owner, person);
    const link = await linkFor(person.email);
    expect(await acceptInvitation(link, "ada byron 2026", here)).toEqual({ ok: false, problem: "personal" });
    const formerToken = await startSession(db(), owner.id);
    expect((await acceptInvitation(link, PASSWORD, { ...here, formerToken })).ok).toBe(true);
    expect(await findSessionActor(formerToken)).toBeNull();
  });

  test("of an owner comes from owners alone, also when it is sent again", async () => {
    const admin = await addPerson("admin");
    await expect(inviteStaff(admin, someone("owner"))).rejects.toThrow(ForbiddenError);
    const person = someone("owner");
    await inviteStaff(owner, person);
    const id = await idOf(person.email);
    for (const act of [resendInvitation, revokeInvitation])
      await expect(act(admin, id)).rejects.toThrow(ForbiddenError);
    await expect(inviteStaff(await addPerson("editor"), someone())).rejects.toThrow(ForbiddenError);
  });
});

describe("the mail", () => {
  test("is tried again under the same id, and never after its link has ended", async () => {
    const person = someone();
    await inviteStaff(owner, person);
    mails.refuse.mail = 451;
    await send();
    later(1);
    await send();
    expect(mails.received).toHaveLength(2);
    expect(new Set(mails.received.map(({ mail }) => mail.messageId)).size).toBe(1);
    later(72);
    await send();
    expect(mails.received).toHaveLength(2);
  });

  test("is sent once by many workers", async () => {
    await inviteStaff(owner, someone());
    await Promise.all([send(), send(), send()]);
    expect(mails.received).toHaveLength(1);
  });
});
