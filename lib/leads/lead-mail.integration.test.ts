import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { renderLeadMail } from "#components/mails/render-lead-mail.tsx";
import { signFormTime } from "#lib/bot-defence/form-time.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { workerDb } from "#lib/platform/db.ts";
import { leadInput } from "#prisma/factories/lead-factory.ts";
import { type MailServer, startMailServer } from "#prisma/testing/delivery/mail-server.ts";
import { createAskableSchool, publishDefaultDisclosures } from "#prisma/testing/request-scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { submitLead } from "./commands.ts";
import { queueLeadMail } from "./lead-mail.ts";
import { loadRequestForm } from "./request-form.ts";
import { consentField, parseRequest } from "./schema.ts";
import { createLeadMailSender } from "./send-mails.ts";
import { DEFAULT_REQUEST_SETTINGS } from "./settings.ts";

const START = new Date("2026-03-02T15:00:00Z");
const after = (minutes: number) => freezeClock(new Date(START.getTime() + minutes * 60_000));

let mailServer: MailServer;
beforeAll(async () => {
  mailServer = await startMailServer();
  process.env.SMTP_URL = mailServer.url;
});
afterAll(() => mailServer.stop());
// After the mail server: settings are read once, with the first connection.
const { owner } = useTestDatabase();
beforeAll(() => publishDefaultDisclosures(owner()));
beforeEach(async () => {
  after(0);
  mailServer.received.length = 0;
  Object.assign(mailServer.refuse, { recipient: null, mail: null });
  await owner().leadMail.deleteMany();
});

const send = () => createLeadMailSender(workerDb(), renderLeadMail).run();

async function queueReceipt(status: "submitted" | "erased" = "submitted"): Promise<void> {
  const lead = leadInput({ email: "ada@example.com" }, { status });
  await owner().lead.create({ data: lead });
  await owner().$transaction((tx) => queueLeadMail(tx, lead.id, "receipt"));
}

describe("the receipt mail", () => {
  test("goes out with a request and says what went to whom, as text and as HTML", async () => {
    const school = await createAskableSchool(owner());
    const settings = { ...DEFAULT_REQUEST_SETTINGS, minimumSeconds: 0, proofOfWork: false };
    const { shown } = await loadRequestForm([school.programId], settings);
    const parsed = parseRequest(
      {
        key: "k".repeat(43),
        made: signFormTime("k".repeat(43)),
        shown,
        program: school.programId,
        [consentField(school.programId, "email")]: "yes",
        [consentField(school.programId, "call")]: "yes",
        age: "yes",
        name: "Visit cheap-pills.example",
        email: "ada@example.com",
        phone: "617 253 0000",
        zip: "43215",
        question: "Canary question?",
      },
      settings,
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed));
    const outcome = await submitLead(
      parsed.request,
      { visit: null, address: "192.0.2.1", userAgent: "test", hasOptOutSignal: false },
      settings,
    );
    if (outcome.kind !== "received") throw new Error(outcome.kind);
    await send();

    const [got, ...more] = mailServer.received;
    expect(more).toEqual([]);
    expect(got?.to).toEqual(["ada@example.com"]);
    const { reference } = await owner().lead.findFirstOrThrow({ where: { mails: { some: {} } } });
    expect(got?.mail.subject).toBe(`We have your request ${reference}`);
    for (const body of [got?.mail.text?.replaceAll("\n", " "), String(got?.mail.html)]) {
      expect(body).toContain(reference);
      expect(body).toContain(school.schoolName);
      expect(body).toContain("E-mail, A person calling");
      expect(body).toContain(`/receipt/${outcome.receiptToken}/not-me`);
      // With somebody else's address, what was typed would be a stranger's words in our mail.
      expect(body).not.toContain("cheap-pills");
      expect(body).not.toContain("Canary");
      expect(body).not.toContain("2530000");
    }
    // A mail program that makes links of addresses must not take a full stop with it.
    expect(got?.mail.text).not.toMatch(/https?:\S+[.,:]\s/);
    expect(String(got?.mail.html)).not.toMatch(/<img|src=/);
    expect(await owner().leadMail.findFirstOrThrow()).toMatchObject({ state: "sent", sentAt: START });
  });

  test("is not queued when the request is not stored", async () => {
    const lead = leadInput();
    await owner().lead.create({ data: lead });
    const rolledBack = owner().$transaction(async (tx) => {
      await queueLeadMail(tx, lead.id, "receipt");
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    expect(await owner().leadMail.count()).toBe(0);
  });

  test("is tried again under the same id, and given up after a day", async () => {
    await queueReceipt();
    mailServer.refuse.mail = 451;
    for (const minutes of [0, 1, 5, 21, 85, 341, 1365]) {
      after(minutes);
      await send();
      await send();
    }
    expect(mailServer.received).toHaveLength(7);
    expect(new Set(mailServer.received.map(({ mail }) => mail.messageId)).size).toBe(1);
    expect(await owner().leadMail.findFirstOrThrow()).toMatchObject({ state: "given_up", sentAt: null });
    mailServer.refuse.mail = null;
    after(10_000);
    await send();
    expect(mailServer.received).toHaveLength(7);
  });

  test("is sent once by many workers", async () => {
    await queueReceipt();
    await Promise.all([send(), send(), send()]);
    expect(mailServer.received).toHaveLength(1);
  });

  test("goes to nobody once the lead is erased", async () => {
    await queueReceipt("erased");
    await send();
    expect(mailServer.received).toEqual([]);
    expect(await owner().leadMail.findFirstOrThrow()).toMatchObject({ state: "given_up" });
  });
});
