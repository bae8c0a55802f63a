import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eraseOwnLead } from "#lib/leads/erase-commands.ts";
import { disownLead, withdrawConsents } from "#lib/leads/withdraw-commands.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { appDb, workerDb } from "#lib/platform/db.ts";
import { type MailServer, startMailServer } from "#prisma/testing/delivery/mail-server.ts";
import { accept, type Receiver, startReceiver } from "#prisma/testing/delivery/receiver.ts";
import { closeLeftovers, createScene } from "#prisma/testing/delivery/scene.ts";
import { MONDAY, type TestTime, testSettings } from "#prisma/testing/delivery/settings.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { createPump, type Pump } from "./pump.ts";
import { listDeliveries } from "./queries.ts";
import type { DeliverySettings } from "./settings.ts";
import { listTroubled, tryAgain } from "./troubled.ts";

const database = useTestDatabase();
const WITHDRAWN = { reason: "withdrawn", method: "receipt" } as const;
let receiver: Receiver;
let time: TestTime;

beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(async () => {
  freezeClock(null);
  await receiver.stop();
});
beforeEach(async () => {
  await closeLeftovers(database.owner());
  time = { at: MONDAY };
  freezeClock(new Date(MONDAY));
  receiver.received.length = 0;
  receiver.answer = accept;
});

function pumpWith(overrides: Partial<DeliverySettings> = {}): Pump {
  return createPump(workerDb(), testSettings([receiver.host], { time, ...overrides }));
}

async function deliver(overrides: Partial<DeliverySettings> = {}): Promise<void> {
  const pump = pumpWith(overrides);
  await pump.run();
  await pump.idle();
}

const status = async (leadId: string) =>
  (await database.owner().lead.findUniqueOrThrow({ where: { id: leadId } })).status;
const events = () =>
  receiver.received
    .map(({ id, body }) => ({ id, ...JSON.parse(body) }))
    .filter(({ type }) => type === "consent.revoked");

describe("a withdrawal", () => {
  it("before anything was sent freezes the inquiry at once, and its school never hears of it", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId, inquiryId } = await scene.submit();
    expect(await withdrawConsents(leadId, { inquiryId }, WITHDRAWN)).toBe(2);
    expect(await listDeliveries(leadId)).toMatchObject([
      { state: "revoked", words: `Stopped before ${scene.schoolName} got anything`, revocations: [] },
    ]);
    expect(await status(leadId)).toBe("withdrawn");
    await deliver();
    expect(receiver.received).toHaveLength(0);
    expect(await withdrawConsents(leadId, "all", WITHDRAWN)).toBe(0);
  });

  it("of what a cap holds back gives no place away, and one between two attempts gives its place back", async () => {
    const scene = await createScene(database.owner(), {
      url: receiver.url,
      caps: { create: { scope: "partner", period: "day", maxCount: 1 } },
    });
    receiver.answer = (_post, response) => response.destroy();
    const first = await scene.submit();
    await deliver();
    expect(await listDeliveries(first.leadId)).toMatchObject([{ state: "failed" }]);
    const second = await scene.submit();
    receiver.answer = accept;
    await deliver();
    expect(await listDeliveries(second.leadId)).toMatchObject([{ state: "held", holdReason: "cap" }]);
    // What was cut off may have arrived: its place stays taken until the school says otherwise.
    await withdrawConsents(first.leadId, "all", WITHDRAWN);
    expect(await database.owner().reservation.count({ where: { agreementId: scene.agreementId } })).toBe(1);

    const away = await createScene(database.owner(), { url: "http://127.0.0.1:1/" });
    const third = await away.submit();
    await deliver({ policy: { allowInsecure: true, allowHosts: ["127.0.0.1:1", receiver.host] } });
    await withdrawConsents(third.leadId, "all", WITHDRAWN);
    expect(await database.owner().reservation.count({ where: { agreementId: away.agreementId } })).toBe(0);
    expect(await listDeliveries(third.leadId)).toMatchObject([{ state: "revoked", revocations: [] }]);
  });

  it("after delivery is told to the school, signed, until it acknowledges", async () => {
    time.at = Date.now();
    freezeClock(new Date(time.at));
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId, inquiryId } = await scene.submit();
    await deliver();
    await withdrawConsents(leadId, "all", WITHDRAWN);
    const [told] = await listDeliveries(leadId);
    expect(told?.words).toBe(`Stopped: we are telling ${scene.schoolName} and wait for its confirmation`);

    receiver.answer = (_post, response) => response.writeHead(503).end();
    await deliver();
    expect((await listDeliveries(leadId))[0]?.words).toContain("has not confirmed yet");
    receiver.answer = accept;
    time.at += 6_000;
    await deliver();

    const [first, second] = events();
    expect(events()).toHaveLength(2);
    expect(second?.id).toBe(first?.id);
    const post = receiver.received.at(-1);
    expect(new Webhook(scene.secret).verify(post?.body ?? "", post?.headers ?? {})).toMatchObject({
      type: "consent.revoked",
      data: {
        inquiry_id: inquiryId,
        reason: "withdrawn",
        channels_revoked: ["email", "call"],
        channels_remaining: [],
      },
    });
    for (const canary of ["Canary", "@example.com", "5555550100", "43215"])
      expect(post?.body).not.toContain(canary);
    const [done] = await listDeliveries(leadId);
    expect(done).toMatchObject({ state: "revoke_acknowledged", acceptedAt: expect.any(Date) });
    expect(done?.words).toContain(`${scene.schoolName} confirmed that it knows`);
    expect(await database.owner().revocationAttempt.findMany({ select: { outcome: true } })).toEqual(
      expect.arrayContaining([{ outcome: "retry" }, { outcome: "accepted" }]),
    );
  });

  it("of one channel leaves the others, which the school is told too", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId, inquiryId } = await scene.submit();
    await deliver();
    const call = await database.owner().consent.findFirstOrThrow({ where: { inquiryId, channel: "call" } });
    await withdrawConsents(leadId, { consentIds: [call.id] }, { reason: "withdrawn", method: "preferences" });
    await deliver();
    expect(events()).toMatchObject([{ data: { channels_revoked: ["call"], channels_remaining: ["email"] } }]);
    expect(await listDeliveries(leadId)).toMatchObject([
      { state: "accepted", revocations: [{ state: "acknowledged", channels: ["call"] }] },
    ]);
    expect(await status(leadId)).toBe("delivered");
    await withdrawConsents(leadId, "all", WITHDRAWN);
    await deliver();
    expect(events().map(({ id }) => id)).toHaveLength(2);
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "revoke_acknowledged" }]);
  });

  it("of one channel before delivery keeps its contact details out of what is sent", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId, inquiryId } = await scene.submit();
    const call = await database.owner().consent.findFirstOrThrow({ where: { inquiryId, channel: "call" } });
    await withdrawConsents(leadId, { consentIds: [call.id] }, { reason: "withdrawn", method: "preferences" });
    await deliver();
    expect(receiver.received.map(({ body }) => JSON.parse(body))).toMatchObject([
      { type: "inquiry.created", data: { person: { phone: null }, contact: { channels: ["email"] } } },
    ]);
  });

  it("of one of two schools leaves the other's alone", async () => {
    const [one, other] = [
      await createScene(database.owner(), { url: receiver.url }),
      await createScene(database.owner(), { url: receiver.url }),
    ];
    const { leadId, inquiryId } = await one.submit();
    const second = await other.submit();
    await database.owner().inquiry.updateMany({ where: { id: second.inquiryId }, data: { leadId } });
    await withdrawConsents(leadId, { inquiryId }, WITHDRAWN);
    await deliver();
    expect(receiver.received).toHaveLength(1);
    expect((await listDeliveries(leadId)).map(({ state }) => state).sort()).toEqual(["accepted", "revoked"]);
    expect(await status(leadId)).toBe("delivered");
  });

  it.each([
    ["takes it", 200, "accepted"],
    ["breaks", 500, "retry"],
  ])("while it is being sent stands when the school %s, and is told then", async (_, code, outcome) => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId } = await scene.submit();
    let release = () => undefined as unknown;
    receiver.answer = (_post, response) => {
      release = () => response.writeHead(code).end();
    };
    const arrived = receiver.next();
    const pump = pumpWith();
    await pump.run();
    await arrived;
    await withdrawConsents(leadId, "all", WITHDRAWN);
    await pump.run();
    expect(events()).toHaveLength(0);

    receiver.answer = accept;
    release();
    await pump.idle();
    const [delivery] = await listDeliveries(leadId);
    expect(delivery).toMatchObject({ state: "revoke_acknowledged", attempts: [{ outcome }] });
    expect(delivery?.attempts).toHaveLength(1);
    expect(events()).toHaveLength(1);
  });

  it("while it is being sent to nobody needs no telling", async () => {
    const scene = await createScene(database.owner(), { email: "admissions@school.example" });
    const mail: MailServer = await startMailServer();
    const { leadId } = await scene.submit();
    mail.refuse.recipient = 550;
    const pump = pumpWith({ smtpUrl: mail.url });
    const running = pump.run();
    await running;
    await withdrawConsents(leadId, "all", WITHDRAWN);
    await pump.idle();
    await deliver({ smtpUrl: mail.url });
    const [delivery] = await listDeliveries(leadId);
    expect(delivery?.state).toBe("revoked");
    expect(delivery?.words).toBe(`Stopped before ${scene.schoolName} got anything`);
    expect(mail.received).toHaveLength(0);
    await mail.stop();
  });

  it("is told by mail where requests go by mail, and nobody's answer is made of that", async () => {
    const scene = await createScene(database.owner(), { email: "admissions@school.example" });
    const mail = await startMailServer();
    const { leadId } = await scene.submit();
    await deliver({ smtpUrl: mail.url });
    await withdrawConsents(leadId, "all", WITHDRAWN);
    await deliver({ smtpUrl: mail.url });
    expect(mail.received).toHaveLength(2);
    expect(mail.received[1]?.to).toEqual(["admissions@school.example"]);
    expect(mail.received[1]?.mail.text).toContain("Nothing is agreed to any more");
    expect(mail.received[1]?.mail.text).not.toContain("Canary");
    const [delivery] = await listDeliveries(leadId);
    expect(delivery?.state).toBe("revoke_acknowledged");
    expect(delivery?.words).toContain(`we told ${scene.schoolName} by e-mail`);
    await mail.stop();
  });

  it("survives a worker that died while sending: the school is told when the lease is over", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId, inquiryId } = await scene.submit();
    let release = () => undefined as unknown;
    receiver.answer = (_post, response) => {
      release = () => response.writeHead(200).end();
    };
    const arrived = receiver.next();
    const pump = pumpWith();
    await pump.run();
    await arrived;
    await withdrawConsents(leadId, "all", WITHDRAWN);
    receiver.answer = accept;
    await deliver();
    expect(events()).toHaveLength(0);
    time.at += 31_000;
    await deliver();
    expect(events()).toHaveLength(1);
    expect(await listDeliveries(leadId)).toMatchObject([
      { state: "revoke_acknowledged", attempts: [{ outcome: "abandoned" }] },
    ]);
    release();
    await pump.idle();
    expect(await database.owner().delivery.findUnique({ where: { inquiryId } })).toMatchObject({
      state: "revoke_acknowledged",
      leaseToken: null,
    });
  });

  it("made twice at the same moment counts once and is told once", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId, inquiryId } = await scene.submit();
    await deliver();
    const counts = await Promise.all([
      withdrawConsents(leadId, "all", WITHDRAWN),
      withdrawConsents(leadId, { inquiryId }, WITHDRAWN),
      disownLead(leadId),
    ]);
    expect(counts.slice(0, 2).map(Number)).toEqual(expect.arrayContaining([0]));
    expect(await database.owner().consentWithdrawal.count({ where: { consent: { inquiryId } } })).toBe(2);
    await deliver();
    expect(events()).toHaveLength(1);
  });

  it("wins against workers that claim at the same moment: no inquiry ends with its school unasked to stop", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const leads = await Promise.all(Array.from({ length: 24 }, () => scene.submit()));
    const pump = pumpWith({ perTarget: 24 });
    const running = pump.run();
    await Promise.all(leads.map(({ leadId }) => withdrawConsents(leadId, "all", WITHDRAWN)));
    await running;
    await pump.idle();
    time.at += 31_000;
    await deliver();
    const created = receiver.received
      .map(({ body }) => JSON.parse(body))
      .filter(({ type }) => type === "inquiry.created")
      .map(({ data }) => data.inquiry_id);
    const revoked = events().map(({ data }) => data.inquiry_id);
    expect(revoked.toSorted()).toEqual(created.toSorted());
    for (const { leadId, inquiryId } of leads)
      expect(await listDeliveries(leadId)).toMatchObject([
        { state: created.includes(inquiryId) ? "revoke_acknowledged" : "revoked" },
      ]);
  });

  it("of a repeat looks like that of any other: nobody learns whether the person had asked before", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const email = "ada.repeats@example.com";
    await scene.submit({ email });
    await deliver();
    const repeat = await scene.submit({ email });
    const first = await scene.submit();
    time.at += 120_000;
    await deliver();
    const words = async () =>
      (await Promise.all([repeat, first].map(({ leadId }) => listDeliveries(leadId)))).map(
        ([row]) => row?.words,
      );
    expect(await listDeliveries(repeat.leadId)).toMatchObject([{ state: "duplicate", attempts: [] }]);
    for (const { leadId } of [repeat, first]) await withdrawConsents(leadId, "all", WITHDRAWN);
    const [told, other] = await words();
    expect(told).toBe(other);
    await deliver();
    const [done, otherDone] = await words();
    expect(done).toContain("confirmed that it knows");
    expect(done).toBe(otherDone);
  });

  it.each([
    ["withdrawn", (leadId: string) => withdrawConsents(leadId, "all", WITHDRAWN)],
    ["disowned", disownLead],
    ["erased", eraseOwnLead],
  ])(
    "of a repeat (%s) tells its school about the request that it has, which ends too",
    async (reason, end) => {
      const scene = await createScene(database.owner(), { url: receiver.url });
      const away = await createScene(database.owner(), { url: receiver.url });
      const email = `ada.${reason}@example.com`;
      const first = await scene.submit({ email });
      const stranger = await scene.submit();
      const elsewhere = await away.submit({ email });
      await deliver();
      const repeat = await scene.submit({ email, channels: ["email"] });
      await deliver();
      await end(repeat.leadId);
      await end(repeat.leadId);
      await deliver();

      expect(events()).toMatchObject([
        {
          data: {
            inquiry_id: first.inquiryId,
            reason,
            channels_revoked: ["email", "call"],
            channels_remaining: [],
          },
        },
      ]);
      expect(await listDeliveries(first.leadId)).toMatchObject([{ state: "revoke_acknowledged" }]);
      expect(await status(first.leadId)).toBe("withdrawn");
      expect((await listDeliveries(repeat.leadId))[0]?.words).toContain("confirmed that it knows");
      const withdrawals = await database.owner().consentWithdrawal.findMany({
        where: { consent: { inquiryId: { in: [first.inquiryId, repeat.inquiryId] } } },
        select: { reason: true, consentId: true },
      });
      expect(withdrawals.map((each) => each.reason)).toEqual([reason, reason, reason]);
      expect(
        await database.owner().ledgerLeaf.count({
          where: {
            kind: "consent.withdrawn",
            subjectId: { in: withdrawals.map(({ consentId }) => consentId) },
          },
        }),
      ).toBe(3);
      expect(
        await database.owner().auditEvent.count({
          where: { action: "consent.withdrawn", resourceId: { in: [first.leadId, repeat.leadId] } },
        }),
      ).toBe(2);
      for (const { leadId } of [stranger, elsewhere])
        expect(await listDeliveries(leadId)).toMatchObject([{ state: "accepted", revocations: [] }]);
    },
  );

  it("of a request that agreed to more, or of the one before it, ends both", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    for (const which of [0, 1]) {
      const email = `ada.wider${which}@example.com`;
      receiver.received.length = 0;
      const first = await scene.submit({ email, channels: ["email"] });
      await deliver();
      const wider = await scene.submit({ email, channels: ["email", "call"] });
      await deliver();
      const repeat = await scene.submit({ email, channels: ["email"] });
      await deliver();
      const call = { inquiryId: wider.inquiryId, channel: "call" } as const;
      const { id } = await database.owner().consent.findFirstOrThrow({ where: call });
      await withdrawConsents(
        wider.leadId,
        { consentIds: [id] },
        { reason: "withdrawn", method: "preferences" },
      );
      expect(await listDeliveries(first.leadId)).toMatchObject([{ state: "accepted", revocations: [] }]);
      await withdrawConsents([first, wider][which]?.leadId ?? "", "all", WITHDRAWN);
      await deliver();
      expect(events().map(({ data }) => [data.inquiry_id, data.channels_remaining])).toEqual([
        [wider.inquiryId, ["email"]],
        [first.inquiryId, []],
        [wider.inquiryId, []],
      ]);
      expect((await listDeliveries(repeat.leadId))[0]?.words).toContain("confirmed that it knows");
    }
  });

  it("of one channel of a repeat ends it in the request that the school has", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const email = "ada.partly@example.com";
    const first = await scene.submit({ email });
    await deliver();
    const repeat = await scene.submit({ email });
    await deliver();
    const call = { inquiryId: repeat.inquiryId, channel: "call" } as const;
    const { id } = await database.owner().consent.findFirstOrThrow({ where: call });
    await withdrawConsents(
      repeat.leadId,
      { consentIds: [id] },
      { reason: "withdrawn", method: "preferences" },
    );
    await deliver();
    expect(events()).toMatchObject([
      { data: { inquiry_id: first.inquiryId, channels_revoked: ["call"], channels_remaining: ["email"] } },
    ]);
    const [shown] = await listDeliveries(repeat.leadId);
    expect(shown).toMatchObject({ state: "duplicate", revocations: [{ state: "acknowledged" }] });

    await withdrawConsents(repeat.leadId, "all", WITHDRAWN);
    await eraseOwnLead(repeat.leadId);
    await deliver();
    expect(events().map(({ data }) => [data.inquiry_id, data.reason])).toEqual([
      [first.inquiryId, "withdrawn"],
      [first.inquiryId, "withdrawn"],
      [first.inquiryId, "erased"],
    ]);
    expect((await listDeliveries(repeat.leadId))[0]?.revocations.map(({ state }) => state)).toEqual([
      "acknowledged",
      "acknowledged",
      "acknowledged",
    ]);
  });

  it("from both receipts of one person at the same moment is told once", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const email = "ada.both@example.com";
    const first = await scene.submit({ email });
    await deliver();
    const repeat = await scene.submit({ email });
    await deliver();
    const counts = await Promise.all(
      [first, repeat].map(({ leadId }) => withdrawConsents(leadId, "all", WITHDRAWN)),
    );
    expect(counts.toSorted()).toEqual([0, 4]);
    await deliver();
    expect(events()).toMatchObject([{ data: { inquiry_id: first.inquiryId } }]);
  });

  it("that its school refuses waits for somebody to look, and can be tried again", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId } = await scene.submit();
    await deliver();
    await withdrawConsents(leadId, "all", WITHDRAWN);
    receiver.answer = (_post, response) => response.writeHead(422).end();
    await deliver();
    expect((await listDeliveries(leadId))[0]?.words).toContain("look into it");
    const dead = (await listTroubled(workerDb())).find(({ kind }) => kind === "revocation");
    expect(dead).toMatchObject({ state: "dead", lastError: "HTTP 422", schoolName: scene.schoolName });
    expect(await tryAgain(workerDb(), { id: dead?.id ?? "" })).toBe(1);
    receiver.answer = accept;
    await deliver();
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "revoke_acknowledged" }]);
  });
});

describe("somebody who did not make the request", () => {
  it("stops everything, closes the lead and has the school told why", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId } = await scene.submit();
    await deliver();
    await disownLead(leadId);
    await disownLead(leadId);
    await deliver();
    expect(events()).toMatchObject([{ data: { reason: "disowned" } }]);
    expect(await database.owner().lead.findUniqueOrThrow({ where: { id: leadId } })).toMatchObject({
      status: "closed",
      disownedAt: expect.any(Date),
    });
  });
});

it("keeps withdrawals as they were made, for everybody", async () => {
  const scene = await createScene(database.owner());
  const { leadId } = await scene.submit();
  await withdrawConsents(leadId, "all", WITHDRAWN);
  for (const db of [appDb(), workerDb(), database.owner()]) {
    await expect(db.consentWithdrawal.updateMany({ data: { method: "other" } })).rejects.toThrow(
      /append-only|denied/,
    );
    await expect(db.consentWithdrawal.deleteMany()).rejects.toThrow(/append-only|denied/);
  }
});
