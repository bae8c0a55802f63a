import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freezeClock } from "#lib/platform/clock.ts";
import { workerDb } from "#lib/platform/db.ts";
import { accept, type Receiver, startReceiver } from "#prisma/testing/delivery/receiver.ts";
import { closeLeftovers, createScene } from "#prisma/testing/delivery/scene.ts";
import { MONDAY, type TestTime, testSettings } from "#prisma/testing/delivery/settings.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { createPump } from "./pump.ts";
import { listDeliveries } from "./queries.ts";
import { releaseReviewed } from "./release.ts";
import { listTroubled, tryAgain } from "./troubled.ts";

const database = useTestDatabase();
let receiver: Receiver;
let time: TestTime;

beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());
beforeEach(async () => {
  await closeLeftovers(database.owner());
  time = { at: MONDAY };
  receiver.received.length = 0;
  receiver.answer = accept;
});

async function deliver(overrides: Parameters<typeof testSettings>[1] = {}): Promise<void> {
  const pump = createPump(workerDb(), testSettings([receiver.host], { time, ...overrides }));
  await pump.run();
  await pump.idle();
}

const status = async (leadId: string) =>
  (await database.owner().lead.findUniqueOrThrow({ where: { id: leadId } })).status;

describe("an inquiry", () => {
  it("reaches its school signed, is accepted and makes its lead delivered", async () => {
    time.at = Date.now();
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId, inquiryId } = await scene.submit();
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "pending", words: "Waiting to be sent" }]);

    await deliver();

    const [post] = receiver.received;
    if (!post) throw new Error("nothing arrived");
    expect(new Webhook(scene.secret).verify(post.body, post.headers)).toMatchObject({
      type: "inquiry.created",
      data: { inquiry_id: inquiryId, person: { name: "Ada Canary", phone: "+15555550100" } },
    });
    const [delivery] = await listDeliveries(leadId);
    expect(delivery).toMatchObject({
      state: "accepted",
      attempts: [{ number: 1, httpStatus: 200, outcome: "accepted", error: null }],
    });
    expect(delivery?.words).toContain(`${scene.schoolName} has your request`);
    expect(await status(leadId)).toBe("delivered");
  });

  it("carries only the contact details whose channel was agreed to", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    await scene.submit({ channels: ["email"] });
    await scene.submit({ channels: ["text"] });
    await deliver();
    const people = receiver.received.map(({ body }) => JSON.parse(body).data.person);
    expect(people).toHaveLength(2);
    expect(people.filter(({ email, phone }) => email && !phone)).toHaveLength(1);
    expect(people.filter(({ email, phone }) => !email && phone)).toHaveLength(1);
  });

  it("is sent again with the same id and body when the school's side was down, then accepted", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId } = await scene.submit();
    receiver.answer = (_post, response) => response.writeHead(503).end();
    await deliver();
    expect(await listDeliveries(leadId)).toMatchObject([
      { state: "failed", words: "Not delivered yet: we keep trying" },
    ]);

    receiver.answer = accept;
    await deliver();
    expect(receiver.received).toHaveLength(1);
    time.at += 6_000;
    await deliver();

    expect(receiver.received).toHaveLength(2);
    const [first, second] = receiver.received;
    expect(second?.id).toBe(first?.id);
    expect(second?.body).toBe(first?.body);
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "accepted" }]);
  });

  it("is tried eight times at the planned times, then dead", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId } = await scene.submit();
    receiver.answer = (_post, response) => response.writeHead(500).end();
    await deliver();
    for (const seconds of [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000]) {
      const before = receiver.received.length;
      time.at += seconds * 1000 - 1_000;
      await deliver();
      expect(receiver.received).toHaveLength(before);
      time.at += 2_000;
      await deliver();
      expect(receiver.received).toHaveLength(before + 1);
    }
    expect(receiver.received).toHaveLength(8);
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "dead", nextAt: null }]);
    time.at += 1e9;
    await deliver();
    expect(receiver.received).toHaveLength(8);
  });

  it("that is dead can be tried again by hand", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId } = await scene.submit();
    receiver.answer = (_post, response) => response.writeHead(410).end();
    await deliver();
    const [dead] = (await listTroubled(workerDb())).filter(({ state }) => state === "dead");
    expect(dead).toMatchObject({ lastError: "HTTP 410", attemptCount: 1 });
    receiver.answer = accept;
    freezeClock(new Date(time.at));
    expect(await tryAgain(workerDb(), { id: dead?.id ?? "" })).toBe(1);
    freezeClock(null);
    await deliver();
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "accepted" }]);
    expect(await tryAgain(workerDb(), { id: dead?.id ?? "" })).toBe(0);
  });

  it("makes its lead partially delivered while another school has not answered", async () => {
    const reachable = await createScene(database.owner(), { url: receiver.url });
    const other = await createScene(database.owner(), { url: `${receiver.url}/other` });
    const { leadId } = await reachable.submit();
    const consent = await database.owner().consent.findFirstOrThrow({ where: { inquiry: { leadId } } });
    await database.owner().inquiry.create({
      data: {
        leadId,
        schoolId: other.schoolId,
        partnerId: other.partnerId,
        programId: other.programId,
        consents: {
          create: {
            channel: "email",
            disclosureVersionId: consent.disclosureVersionId,
            textShown: consent.textShown,
            textHash: consent.textHash,
            page: "/request",
          },
        },
      },
    });
    receiver.answer = (post, response, request) =>
      request.url?.endsWith("/other") ? response.writeHead(500).end() : accept(post, response, request);
    await deliver();
    expect(await status(leadId)).toBe("partially_delivered");
    receiver.answer = accept;
    time.at += 6_000;
    await deliver();
    expect(await status(leadId)).toBe("delivered");
  });

  it("is held without a target, and goes out once there is one", async () => {
    const scene = await createScene(database.owner(), { hasTarget: false });
    const { leadId } = await scene.submit();
    await deliver();
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "held", holdReason: "no_target" }]);
    const donor = await createScene(database.owner(), { url: receiver.url });
    await database.owner().deliveryTarget.updateMany({
      where: { agreementId: donor.agreementId },
      data: { agreementId: scene.agreementId },
    });
    time.at += 16 * 60_000;
    await deliver();
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "accepted" }]);
  });

  it("does not go to a partner that took the school over after consent was given", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId } = await scene.submit();
    const buyer = await createScene(database.owner(), { url: receiver.url });
    await database
      .owner()
      .school.update({ where: { id: scene.schoolId }, data: { partnerId: buyer.partnerId } });
    await deliver();
    expect(receiver.received).toHaveLength(0);
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "held", holdReason: "no_target" }]);
  });

  it.each(["withdrawn", "erased", "spam", "closed"] as const)(
    "of a lead that is %s is never sent",
    async (to) => {
      const scene = await createScene(database.owner(), { url: receiver.url });
      const { leadId } = await scene.submit({ status: to });
      await deliver();
      expect(receiver.received).toHaveLength(0);
      expect(await listDeliveries(leadId)).toMatchObject([{ state: "revoked" }]);
      expect(await status(leadId)).toBe(to);
    },
  );

  it("withdrawn between two attempts is not sent again", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId } = await scene.submit();
    receiver.answer = (_post, response) => response.writeHead(500).end();
    await deliver();
    await database.owner().lead.update({ where: { id: leadId }, data: { status: "withdrawn" } });
    time.at += 6_000;
    await deliver();
    expect(receiver.received).toHaveLength(1);
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "revoked" }]);
  });

  it("that waits for its confirmation by mail says what the student has to do, and when it is too late", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId } = await scene.submit({ status: "review" });
    const words = async () => (await listDeliveries(leadId))[0]?.words;
    const confirmBy = (at: number) =>
      database.owner().lead.update({ where: { id: leadId }, data: { confirmBy: new Date(at) } });
    await confirmBy(Date.now() + 86_400_000);
    expect(await words()).toContain("open the link in our mail");
    await deliver();
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "held", holdReason: "review" }]);
    expect(await words()).toContain("open the link in our mail");
    await confirmBy(Date.now() - 86_400_000);
    expect(await words()).toBe("Not sent: nobody confirmed it by mail in time");
    await database.owner().lead.update({ where: { id: leadId }, data: { confirmBy: null } });
    expect(await words()).toContain("we check this request");
  });

  it("waits while its lead is in review or has no consent on record", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const inReview = await scene.submit({ status: "review" });
    const without = await scene.submit({ channels: [] });
    await deliver();
    expect(receiver.received).toHaveLength(0);
    for (const { leadId } of [inReview, without])
      expect(await listDeliveries(leadId)).toMatchObject([{ state: "held", holdReason: "review" }]);
    await database.owner().lead.update({ where: { id: inReview.leadId }, data: { status: "ready" } });
    time.at += 16 * 60_000;
    await deliver();
    expect(receiver.received).toHaveLength(1);
    expect(await status(inReview.leadId)).toBe("delivered");
  });

  it("that repeats one which has not arrived yet stands as that one does, and is not sent", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const email = "patient@example.com";
    receiver.answer = (_post, response) => response.writeHead(503).end();
    const first = await scene.submit({ email, channels: ["email"] });
    await deliver();
    const repeat = await scene.submit({ email, channels: ["email"] });
    const stopped = await scene.submit({ email: "other@example.com", status: "closed" });
    const after = await scene.submit({ email: "other@example.com" });
    receiver.answer = accept;
    await deliver();
    expect(await listDeliveries(first.leadId)).toMatchObject([{ state: "failed" }]);
    expect(await listDeliveries(repeat.leadId)).toMatchObject([{ state: "failed", attempts: [] }]);
    expect(await listDeliveries(stopped.leadId)).toMatchObject([{ state: "revoked" }]);
    expect(await listDeliveries(after.leadId)).toMatchObject([{ state: "accepted" }]);
    time.at += 3_600_000;
    await deliver();
    time.at += 60_000;
    await deliver();
    expect(await listDeliveries(first.leadId)).toMatchObject([{ state: "accepted" }]);
    expect(await listDeliveries(repeat.leadId)).toMatchObject([{ state: "duplicate", attempts: [] }]);
  });

  it("that repeats one which the school declines in the end is sent itself", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const email = "second-chance@example.com";
    receiver.answer = (_post, response) => response.writeHead(503).end();
    const first = await scene.submit({ email });
    await deliver();
    const repeat = await scene.submit({ email });
    await deliver();
    await database.owner().delivery.updateMany({
      where: { inquiryId: first.inquiryId },
      data: { state: "dead" },
    });
    receiver.answer = accept;
    time.at += 60_000;
    await deliver();
    expect(await listDeliveries(repeat.leadId)).toMatchObject([{ state: "accepted" }]);
  });

  it("held for review goes as soon as its lead is let go", async () => {
    time.at = Date.now();
    const scene = await createScene(database.owner(), { url: receiver.url });
    const [confirmed, waiting] = [
      await scene.submit({ status: "review" }),
      await scene.submit({ status: "review" }),
    ];
    await deliver();
    await database.owner().lead.update({ where: { id: confirmed.leadId }, data: { status: "submitted" } });
    await releaseReviewed(workerDb());
    time.at = Date.now() + 1_000;
    await deliver();
    expect(await listDeliveries(confirmed.leadId)).toMatchObject([{ state: "accepted" }]);
    expect(await listDeliveries(waiting.leadId)).toMatchObject([{ state: "held" }]);
  });

  it("is not sent twice for one person and program within the window, unless more was agreed to", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const email = "same@example.com";
    await scene.submit({ email, channels: ["email"] });
    await deliver();
    const repeat = await scene.submit({ email, channels: ["email"] });
    const more = await scene.submit({ email, channels: ["email", "call"] });
    await deliver();
    expect(await listDeliveries(repeat.leadId)).toMatchObject([{ state: "duplicate", attempts: [] }]);
    expect(await status(repeat.leadId)).toBe("delivered");
    expect(await listDeliveries(more.leadId)).toMatchObject([{ state: "accepted" }]);
    time.at += 31 * 86_400_000;
    const later = await scene.submit({ email, channels: ["email"] });
    await deliver();
    expect(await listDeliveries(later.leadId)).toMatchObject([{ state: "accepted" }]);
  });

  it("waits for the partner's opening hours", async () => {
    const scene = await createScene(database.owner(), {
      url: receiver.url,
      timeZone: "UTC",
      hours: { create: { weekday: 2, opensAt: 600, closesAt: 660 } },
    });
    const { leadId } = await scene.submit();
    await deliver();
    expect(await listDeliveries(leadId)).toMatchObject([
      { state: "held", holdReason: "hours", attempts: [] },
    ]);
    const opening = Date.UTC(2026, 10, 24, 10);
    time.at = opening - 60_000;
    await deliver();
    expect(receiver.received).toHaveLength(0);
    time.at = opening + 1_000;
    await deliver();
    expect(receiver.received).toHaveLength(1);
  });

  it("waits for the next window when a cap is full, and a rejected one gives its place back", async () => {
    const scene = await createScene(database.owner(), {
      url: receiver.url,
      timeZone: "UTC",
      caps: { create: { scope: "partner", period: "day", maxCount: 2 } },
    });
    receiver.answer = (_post, response) => response.writeHead(422).end('{"reason_code":"geo"}');
    const rejected = await scene.submit();
    await deliver();
    expect(await listDeliveries(rejected.leadId)).toMatchObject([
      { state: "rejected", attempts: [{ error: "HTTP 422 (geo)" }] },
    ]);
    receiver.answer = accept;
    const leads = [await scene.submit(), await scene.submit(), await scene.submit()];
    await deliver();
    const states = async () =>
      (await Promise.all(leads.map(({ leadId }) => listDeliveries(leadId))))
        .map(([row]) => row?.state)
        .sort();
    expect(await states()).toEqual(["accepted", "accepted", "held"]);
    time.at += 86_400_000;
    await deliver();
    expect(await states()).toEqual(["accepted", "accepted", "accepted"]);
  });

  it("is capped by money, by program and by state", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url, pricePerLeadCents: 4_000 });
    await database.owner().agreementCap.createMany({
      data: [
        { agreementId: scene.agreementId, scope: "partner", period: "total", maxRevenueCents: 11_999 },
        { agreementId: scene.agreementId, scope: "state", scopeKey: "CA", period: "month", maxCount: 1 },
      ],
    });
    const fromCalifornia = [await scene.submit({ state: "CA" }), await scene.submit({ state: "CA" })];
    await deliver();
    expect(receiver.received).toHaveLength(1);
    await Promise.all([scene.submit({ state: "OH" }), scene.submit({ state: "OH" })]);
    await deliver();
    expect(receiver.received).toHaveLength(2);
    expect(fromCalifornia).toHaveLength(2);
  });

  it("counts a request at the price of its program or level", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url, pricePerLeadCents: 4_000 });
    const { inquiryId } = await scene.submit();
    const { program } = await database.owner().inquiry.findUniqueOrThrow({
      where: { id: inquiryId },
      select: { program: { select: { level: true } } },
    });
    await database.owner().agreementPrice.create({
      data: { agreementId: scene.agreementId, scope: "level", scopeKey: program.level, priceCents: 7_100 },
    });
    await deliver();
    const [place] = await database
      .owner()
      .reservation.findMany({ where: { agreementId: scene.agreementId } });
    expect(place?.priceCents).toBe(7_100);
  });

  it("goes nowhere while the partner takes none of its state or level, nor on a holiday", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const set = (data: object) =>
      database.owner().agreement.update({ where: { id: scene.agreementId }, data });
    await scene.submit({ state: "OH" });
    await set({ acceptedStates: ["MI"] });
    await deliver();
    await set({ acceptedStates: [], acceptedLevels: ["doctorate"] });
    time.at += 16 * 60_000;
    await deliver();
    await set({ acceptedLevels: [], closedDays: { create: [{ day: new Date(time.at) }] } });
    time.at += 16 * 60_000;
    await deliver();
    expect(receiver.received).toHaveLength(0);
    time.at += 86_400_000;
    await deliver();
    expect(receiver.received).toHaveLength(1);
  });
});
