import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { IncompleteError } from "#lib/access/refusals.ts";
import { listAvailability } from "#lib/agreements/availability.ts";
import { publishPartner } from "#lib/catalogue/partner-commands.ts";
import { getPartner } from "#lib/catalogue/partner-queries.ts";
import { createPump } from "#lib/delivery/pump.ts";
import { isStopped } from "#lib/delivery/stopped.ts";
import { now } from "#lib/platform/clock.ts";
import { workerDb } from "#lib/platform/db.ts";
import { ConflictError, ForbiddenError } from "#lib/platform/errors.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { accept, type Receiver, startReceiver } from "#prisma/testing/delivery/receiver.ts";
import { closeLeftovers, createScene, type Scene } from "#prisma/testing/delivery/scene.ts";
import { MONDAY, testSettings } from "#prisma/testing/delivery/settings.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { startPartner, stopPartner } from "./stop-commands.ts";
import { getStopEffect } from "./stop-queries.ts";

const { owner } = useTestDatabase();
let receiver: Receiver;
let admin: Actor;
let scene: Scene;

beforeAll(async () => {
  receiver = await startReceiver();
  admin = await addUser("admin");
});
afterAll(() => receiver.stop());
beforeEach(async () => {
  await closeLeftovers(owner());
  receiver.received.length = 0;
  receiver.answer = accept;
  scene = await createScene(owner(), { url: receiver.url });
});

const addUser = (role: Role): Promise<Actor> =>
  owner().user.create({ data: userInput({ role }), select: { id: true, name: true, role: true } });

const pump = (at: number) =>
  createPump(workerDb(), testSettings([receiver.host], { time: { at }, perTarget: 2 }));

async function deliver(at = MONDAY): Promise<void> {
  const one = pump(at);
  await one.run();
  await one.idle();
}

const versionOf = async () => (await getPartner(admin, scene.partnerId)).version;
const stop = async () =>
  stopPartner(admin, scene.partnerId, await versionOf(), "They do not answer students.");

const deliveries = async () =>
  (
    await owner().delivery.findMany({
      where: { inquiry: { partnerId: scene.partnerId } },
      select: { state: true, holdReason: true },
    })
  ).map(({ state, holdReason }) => [state, holdReason].filter(Boolean).join(" "));

test("the effect is counted before, and happens as a whole", async () => {
  await owner().placement.create({
    data: {
      guideSlug: "a-guide",
      programId: scene.programId,
      position: 1,
      startsOn: new Date("2026-01-01"),
    },
  });
  await scene.submit();
  expect(await getStopEffect(admin, scene.partnerId)).toEqual({
    programs: 1,
    schools: 1,
    placements: 1,
    waiting: 1,
    underWay: 0,
    agreements: 1,
  });
  const before = await revision();
  await stop();

  expect(await getPartner(admin, scene.partnerId)).toMatchObject({
    status: "withdrawn",
    stopped: { reason: "They do not answer students." },
  });
  expect(await getStopEffect(admin, scene.partnerId)).toMatchObject({ placements: 0, waiting: 1 });
  // What holds programs in memory reads this partner's again.
  expect(await revision()).toBeGreaterThan(before);
  const facts = await owner().$queryRaw`
    SELECT 1 FROM matching.program_facts WHERE id = ${scene.programId}::uuid`;
  expect(facts).toEqual([]);
  const availability = (await listAvailability([scene.schoolId], now())).get(scene.schoolId);
  expect(availability).toMatchObject({ takesRequests: false, words: "Not taking requests here" });
  const [entry] = await listHistory(admin, "partner", scene.partnerId);
  expect(entry).toMatchObject({
    action: "partner.stopped",
    change: { stopReason: [null, "They do not answer students."], placementsRunning: [1, 0] },
  });
});

const revision = async () => {
  const [row] = await owner().$queryRaw<{ revision: bigint }[]>`
    SELECT revision FROM matching.catalogue_revision`;
  return Number(row?.revision);
};

test("nothing that waited or comes later leaves until the partner is started again", async () => {
  await scene.submit();
  // One that has its delivery already, and one that no worker has seen.
  receiver.answer = (_post, response) => {
    response.writeHead(503).end();
  };
  await deliver();
  expect(await deliveries()).toEqual(["failed"]);
  receiver.received.length = 0;
  receiver.answer = accept;
  await scene.submit();
  await stop();
  expect(await deliveries()).toEqual(["held stopped"]);
  await scene.submit();
  for (const hours of [0, 1, 24]) await deliver(MONDAY + hours * 3_600_000);
  expect(receiver.received).toEqual([]);
  expect(await deliveries()).toEqual(["held stopped", "held stopped", "held stopped"]);

  await startPartner(admin, scene.partnerId, await versionOf());
  await deliver(Math.max(MONDAY + 48 * 3_600_000, Date.now()));
  expect(await deliveries()).toEqual(["accepted", "accepted", "accepted"]);
  expect(receiver.received).toHaveLength(3);
  expect(await getPartner(admin, scene.partnerId)).toMatchObject({ status: "published", stopped: null });
});

test("a worker that is about to begin an attempt is waited for; one that comes later sees the stop", async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let hasBegun = () => {};
  const begun = new Promise<void>((resolve) => {
    hasBegun = resolve;
  });
  const order: string[] = [];
  const attempt = workerDb().$transaction(async (tx) => {
    expect(await isStopped(tx, scene.partnerId)).toBe(false);
    hasBegun();
    await held;
    order.push("attempt begun");
  });
  await begun;
  const stopping = stop().then(() => order.push("stopped"));
  await waitUntilSomebodyWaits();
  expect(order).toEqual([]);
  letGo();
  await Promise.all([attempt, stopping]);
  expect(order).toEqual(["attempt begun", "stopped"]);
  expect(await workerDb().$transaction((tx) => isStopped(tx, scene.partnerId))).toBe(true);
});

/** Until a session waits for an advisory lock. */
async function waitUntilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await owner().$queryRaw<unknown[]>`
      SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
    if (waiting.length > 0) return;
  }
}

test("while many workers send, nothing arrives that began after the stop", async () => {
  for (let count = 0; count < 30; count++) await scene.submit();
  const pumps = [pump(MONDAY), pump(MONDAY)];
  const running = Promise.all(pumps.map((one) => one.run()));
  await expect.poll(() => receiver.received.length).toBeGreaterThan(2);
  await stop();
  const underWay = (await getStopEffect(admin, scene.partnerId)).underWay;
  const arrived = receiver.received.length;
  await running;
  await Promise.all(pumps.map((one) => one.idle()));
  expect(receiver.received.length).toBeLessThanOrEqual(arrived + underWay);
  expect(receiver.received.length).toBeLessThan(30);
  const states = await deliveries();
  expect(states.filter((state) => state === "accepted")).toHaveLength(receiver.received.length);
  expect(states.filter((state) => state === "held stopped")).toHaveLength(30 - receiver.received.length);
});

test("a stopped partner is not published past its stop, and a stop is refused where it should be", async () => {
  await expect(stopPartner(await addUser("editor"), scene.partnerId, 1, "no")).rejects.toThrow(
    ForbiddenError,
  );
  await expect(stopPartner(admin, scene.partnerId, 7, "no")).rejects.toThrow(ConflictError);
  await stop();
  await expect(publishPartner(admin, scene.partnerId, await versionOf())).rejects.toThrow(IncompleteError);
  await expect(
    owner().partner.update({ where: { id: scene.partnerId }, data: { status: "published" } }),
  ).rejects.toThrow(/partner_stopped/);
});
