import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freezeClock } from "#lib/platform/clock.ts";
import { hashToken } from "#lib/platform/crypto.ts";
import { workerDb } from "#lib/platform/db.ts";
import { type MailServer, startMailServer } from "#prisma/testing/delivery/mail-server.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { clearAnswers, openVisit, saveAnswers } from "./commands.ts";
import { askForLink, openLink } from "./link-commands.ts";
import { findLink } from "./link-queries.ts";
import { findVisitByToken } from "./queries.ts";
import { createLinkSender } from "./send-links.ts";

const START = new Date("2026-03-01T10:00:00Z");
const after = (minutes: number) => freezeClock(new Date(START.getTime() + minutes * 60_000));
const DAY = 24 * 60;

let mailServer: MailServer;
beforeAll(async () => {
  mailServer = await startMailServer();
  process.env.SMTP_URL = mailServer.url;
});
afterAll(() => mailServer.stop());
// After the mail server: settings are read once, with the first connection.
const { owner } = useTestDatabase();
beforeEach(async () => {
  after(0);
  mailServer.received.length = 0;
  Object.assign(mailServer.refuse, { recipient: null, mail: null });
  await owner().visitLink.deleteMany();
  await owner().rateLimit.deleteMany();
});

async function newVisit() {
  const { visit } = await openVisit();
  await saveAnswers(visit.id, { subject: { subject: "51.3801" } });
  return visit.id;
}

const ask = (visitId: string, email = "ada@example.com", client = "192.0.2.1") =>
  askForLink({ visitId, email, client });

const send = () => createLinkSender(workerDb()).run();

async function askAndRead(visitId: string): Promise<string> {
  await ask(visitId);
  await send();
  const text = mailServer.received.at(-1)?.mail.text ?? "";
  return /\/match\/link\/([\w-]{43})/.exec(text)?.[1] ?? "";
}

describe("the mail", () => {
  test("goes to the one address, without an answer in it, and the address is gone once it is sent", async () => {
    const visitId = await newVisit();
    await ask(visitId);
    const waiting = await owner().visitLink.findFirstOrThrow();
    expect(JSON.stringify(waiting)).not.toContain("ada@example.com");
    await send();
    const [got, ...more] = mailServer.received;
    expect(more).toEqual([]);
    expect(got?.to).toEqual(["ada@example.com"]);
    expect(got?.mail.text).toContain("It works once, before 8 Mar 2026.");
    expect(got?.mail.text).not.toMatch(/nurs/i);
    const sent = await owner().visitLink.findFirstOrThrow();
    expect(sent.mail).toBeNull();
    expect(mailServer.received[0]?.mail.text).not.toContain(visitId);
  });

  test("is tried again under the same id, and given up with its address", async () => {
    const visitId = await newVisit();
    await ask(visitId);
    mailServer.refuse.mail = 451;
    for (const minutes of [0, 1, 5, 21, 85]) {
      after(minutes);
      await send();
    }
    expect(mailServer.received).toHaveLength(5);
    expect(new Set(mailServer.received.map(({ mail }) => mail.messageId)).size).toBe(1);
    expect((await owner().visitLink.findFirstOrThrow()).mail).toBeNull();
    after(DAY);
    await send();
    expect(mailServer.received).toHaveLength(5);
  });

  test("is sent once by many workers", async () => {
    const visitId = await newVisit();
    await ask(visitId);
    await Promise.all([send(), send(), send()]);
    expect(mailServer.received).toHaveLength(1);
  });

  test("comes three times an hour to one mailbox at most, and the answer does not say so", async () => {
    for (const spelling of ["ada@example.com", "Ada@example.com", "ada@example.com", "ADA@example.com"])
      expect(await ask(await newVisit(), spelling)).toBe(true);
    await send();
    expect(mailServer.received).toHaveLength(3);
  });

  test("cannot be asked for without end by one visit or one network", async () => {
    const visitId = await newVisit();
    const answers: boolean[] = [];
    for (let count = 0; count < 6; count += 1) answers.push(await ask(visitId, `reader${count}@example.com`));
    expect(answers).toEqual([true, true, true, true, true, false]);
    for (let count = 0; count < 14; count += 1)
      expect(await ask(await newVisit(), `other${count}@example.com`)).toBe(true);
    expect(await ask(await newVisit(), "last@example.com")).toBe(false);
    expect(await ask(await newVisit(), "last@example.com", "192.0.2.2")).toBe(true);
  });
});

describe("the link", () => {
  test("opens the same visit on one more device, once", async () => {
    const { visit, token: mine } = await openVisit();
    await saveAnswers(visit.id, { goal: { goal: "advance" } });
    const link = await askAndRead(visit.id);
    expect(await findLink(link)).toEqual({ visitId: visit.id, isOpen: true });
    expect(await findLink(link)).toEqual({ visitId: visit.id, isOpen: true });
    const device = await openLink(link);
    expect((await findVisitByToken(device ?? ""))?.id).toBe(visit.id);
    expect((await findVisitByToken(mine))?.id).toBe(visit.id);
    expect(await openLink(link)).toBeNull();
    expect(await findLink(link)).toEqual({ visitId: visit.id, isOpen: false });
  });

  test("lets one of two in who press at the same time", async () => {
    const link = await askAndRead(await newVisit());
    const devices = await Promise.all([openLink(link), openLink(link), openLink(link)]);
    expect(devices.filter((device) => device !== null)).toHaveLength(1);
  });

  test("ends after seven days, its device goes on as long as the visit does", async () => {
    const visitId = await newVisit();
    const used = await askAndRead(visitId);
    const late = await askAndRead(visitId);
    after(6 * DAY);
    const device = await openLink(used);
    after(7 * DAY + 1);
    expect(await openLink(late)).toBeNull();
    expect((await findVisitByToken(device ?? ""))?.id).toBe(visitId);
    after(37 * DAY);
    expect(await findVisitByToken(device ?? "")).toBeNull();
  });

  test("is no cookie, and goes with the answers", async () => {
    const visitId = await newVisit();
    const link = await askAndRead(visitId);
    expect(await findVisitByToken(link)).toBeNull();
    const device = await openLink(link);
    await clearAnswers(visitId);
    expect(await findLink(link)).toBeNull();
    expect(await findVisitByToken(device ?? "")).toBeNull();
    expect(await owner().visitLink.count()).toBe(0);
  });

  test("of nobody opens nothing", async () => {
    await newVisit();
    for (const token of ["", "x", "a".repeat(43), "\u0000"]) {
      expect(await findLink(token)).toBeNull();
      expect(await openLink(token)).toBeNull();
    }
  });

  test("is kept as its hash only", async () => {
    const link = await askAndRead(await newVisit());
    const { tokenHash } = await owner().visitLink.findFirstOrThrow();
    expect(Buffer.from(tokenHash)).toEqual(Buffer.from(hashToken(link)));
  });
});
