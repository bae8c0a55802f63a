import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { workerDb } from "#lib/platform/db.ts";
import { startBadPartner } from "#prisma/testing/delivery/bad-partner.ts";
import { type MailServer, startMailServer } from "#prisma/testing/delivery/mail-server.ts";
import { closeLeftovers, createScene } from "#prisma/testing/delivery/scene.ts";
import { MONDAY, testSettings } from "#prisma/testing/delivery/settings.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { createPump } from "./pump.ts";
import { listDeliveries } from "./queries.ts";
import type { DeliverySettings } from "./settings.ts";

const database = useTestDatabase();
let mailServer: MailServer;

beforeAll(async () => {
  mailServer = await startMailServer();
});
afterAll(() => mailServer.stop());
beforeEach(async () => {
  await closeLeftovers(database.owner());
  mailServer.received.length = 0;
  Object.assign(mailServer.refuse, { recipient: null, mail: null });
});

async function deliver(at = MONDAY, overrides: Partial<DeliverySettings> = {}): Promise<void> {
  const settings = testSettings([], { time: { at }, smtpUrl: mailServer.url, ...overrides });
  const pump = createPump(workerDb(), settings);
  await pump.run();
  await pump.idle();
}

describe("a school that takes requests by e-mail", () => {
  it("gets a plain mail at its own address, and nobody else does", async () => {
    const scene = await createScene(database.owner(), { email: "admissions@school.example" });
    const { leadId } = await scene.submit({ email: "ada@example.com" });
    await deliver();
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "accepted", channel: "email" }]);
    const [got] = mailServer.received;
    expect(got?.to).toEqual(["admissions@school.example"]);
    expect(got?.mail.html).toBe(false);
    expect(got?.mail.text).toContain("E-mail: ada@example.com");
    expect(got?.mail.text).toContain("The school may contact me by call.");
    expect(got?.mail.subject).not.toContain("Ada");
  });

  it("gets a repeat under the same Message-ID when its mail server did not accept", async () => {
    const scene = await createScene(database.owner(), { email: "admissions@school.example" });
    const { leadId } = await scene.submit();
    mailServer.refuse.mail = 451;
    await deliver();
    expect(await listDeliveries(leadId)).toMatchObject([
      { state: "failed", attempts: [{ outcome: "retry", error: "the mail server answered 451" }] },
    ]);
    mailServer.refuse.mail = null;
    await deliver(MONDAY + 6_000);
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "accepted" }]);
    const [first, second] = mailServer.received.map(({ mail }) => mail.messageId);
    expect(first).toMatch(/^<[0-9a-f-]{36}@localhost>$/);
    expect(second).toBe(first);
  });

  it("is tried again when the address is refused, and the refusal's words are not kept", async () => {
    const scene = await createScene(database.owner(), { email: "gone@school.example" });
    const { leadId } = await scene.submit();
    mailServer.refuse.recipient = 550;
    await deliver();
    const [delivery] = await listDeliveries(leadId);
    expect(delivery?.state).toBe("failed");
    expect(delivery?.attempts[0]?.error).not.toContain("ada@example.com");
    expect(mailServer.received).toHaveLength(0);
  });

  it("is tried again when the mail server hangs, is away or is not set", async () => {
    const scene = await createScene(database.owner(), { email: "admissions@school.example" });
    const hanging = await startBadPartner(() => undefined);
    const { leadId } = await scene.submit();
    await deliver(MONDAY, { smtpUrl: `smtp://${hanging.host}`, timeoutMs: 200 });
    await hanging.stop();
    await deliver(MONDAY + 6_000, { smtpUrl: `smtp://${hanging.host}` });
    await deliver(MONDAY + 400_000, { smtpUrl: null });
    const [delivery] = await listDeliveries(leadId);
    expect(delivery?.attempts.map(({ error }) => error)).toEqual([
      "no answer from the mail server in time",
      "mail failed: ESOCKET",
      "no mail server is set (SMTP_URL)",
    ]);
  });

  it("gets nothing when its address could be more than one", async () => {
    const scene = await createScene(database.owner(), { email: "a@school.example, b@evil.example" });
    const { leadId } = await scene.submit();
    await deliver();
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "failed" }]);
    expect(mailServer.received).toHaveLength(0);
  });
});
