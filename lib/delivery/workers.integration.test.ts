import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createClient, type Db, workerDb } from "#lib/platform/db.ts";
import { requireEnv } from "#lib/platform/env.ts";
import { accept, type Receiver, startReceiver } from "#prisma/testing/delivery/receiver.ts";
import { closeLeftovers, createScene } from "#prisma/testing/delivery/scene.ts";
import { MONDAY, testSettings } from "#prisma/testing/delivery/settings.ts";
import {
  bundleWorker,
  startWorkerProcess,
  type WorkerProcess,
} from "#prisma/testing/delivery/worker-process.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { createPump } from "./pump.ts";
import { listDeliveries } from "./queries.ts";

const database = useTestDatabase();
let receiver: Receiver;
let secondDb: Db;
let workerFile: string;
const processes: WorkerProcess[] = [];

beforeAll(async () => {
  receiver = await startReceiver();
  workerFile = await bundleWorker();
  secondDb = createClient(requireEnv("WORKER_DATABASE_URL"), "second worker");
});
afterAll(async () => {
  await receiver.stop();
  await secondDb.$disconnect();
});
beforeEach(async () => {
  await closeLeftovers(database.owner());
  receiver.received.length = 0;
  receiver.answer = accept;
});
afterEach(async () => {
  for (const worker of processes.splice(0)) {
    worker.kill("SIGKILL");
    await worker.ended;
  }
});

function startWorker(): WorkerProcess {
  const worker = startWorkerProcess(workerFile, [receiver.host]);
  processes.push(worker);
  return worker;
}

/** Two workers on connections of their own, until nothing is due. */
async function deliverWithTwo(at = MONDAY, perTarget = 2): Promise<void> {
  const pumps = [workerDb(), secondDb].map((db) =>
    createPump(db, testSettings([receiver.host], { time: { at }, perTarget })),
  );
  await Promise.all(pumps.map((pump) => pump.run()));
  await Promise.all(pumps.map((pump) => pump.idle()));
}

const countByState = async (schoolId: string) =>
  Object.fromEntries(
    (
      await database.owner().delivery.groupBy({
        by: ["state"],
        where: { inquiry: { schoolId } },
        _count: true,
      })
    ).map(({ state, _count }) => [state, _count]),
  );

/** Whole processes start here, on machines that may be busy. */
const PATIENCE = { timeout: 120_000 };

describe("two workers", PATIENCE, () => {
  it("hand over 40 inquiries once each, at most two at a time to one target", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    for (let count = 0; count < 40; count++) await scene.submit();
    await deliverWithTwo();
    expect(await countByState(scene.schoolId)).toEqual({ accepted: 40 });
    expect(receiver.received).toHaveLength(40);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(40);
    expect(receiver.mostAtOnce()).toBeLessThanOrEqual(2);
  });

  it("keep a cap exactly", async () => {
    const scene = await createScene(database.owner(), {
      url: receiver.url,
      caps: { create: { scope: "partner", period: "day", maxCount: 7 } },
    });
    for (let count = 0; count < 20; count++) await scene.submit();
    // Nothing but the cap holds the workers back.
    await deliverWithTwo(MONDAY, 20);
    expect(receiver.received).toHaveLength(7);
    expect(await countByState(scene.schoolId)).toEqual({ accepted: 7, held: 13 });
    await deliverWithTwo(MONDAY + 86_400_000, 20);
    expect(receiver.received).toHaveLength(14);
  });
});

describe("a worker that is", PATIENCE, () => {
  it("told of a new inquiry delivers it without waiting for its sweep", async () => {
    const worker = startWorker();
    await worker.logged("worker started");
    const scene = await createScene(database.owner(), { url: receiver.url });
    const arrived = receiver.next();
    const { inquiryId } = await scene.submit();
    await database.owner().$executeRaw`SELECT pg_notify('inquiry_submitted', '')`;
    expect(JSON.parse((await arrived).body).data.inquiry_id).toBe(inquiryId);
    await worker.logged("delivery.attempted");
    expect(await countByState(scene.schoolId)).toEqual({ accepted: 1 });
  });

  it("killed in the middle of sending is followed by another, which sends the same id once", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId } = await scene.submit();
    receiver.answer = () => undefined;
    const arrived = receiver.next();
    const worker = startWorker();
    const first = await arrived;
    worker.kill("SIGKILL");
    await worker.ended;

    receiver.answer = accept;
    await deliverWithTwo(Date.now() + 20_000);
    expect(receiver.received).toHaveLength(1);
    await deliverWithTwo(Date.now() + 31_000);
    expect(receiver.received.map(({ id }) => id)).toEqual([first.id, first.id]);
    expect(await listDeliveries(leadId)).toMatchObject([
      { state: "accepted", attempts: [{ outcome: "abandoned" }, { outcome: "accepted" }] },
    ]);
  });

  it("frozen in the middle of sending finds its lease gone and writes nothing", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId } = await scene.submit();
    let release = () => undefined as unknown;
    receiver.answer = (_post, response) => {
      release = () => response.writeHead(422).end();
    };
    const arrived = receiver.next();
    const worker = startWorker();
    await arrived;
    worker.kill("SIGSTOP");

    receiver.answer = accept;
    await deliverWithTwo(Date.now() + 31_000);
    const before = await listDeliveries(leadId);
    expect(before).toMatchObject([{ state: "accepted" }]);
    release();
    worker.kill("SIGCONT");
    await worker.logged("delivery.fenced");
    expect(await listDeliveries(leadId)).toEqual(before);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
  });

  it("asked to stop ends what it has begun first", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    const { leadId } = await scene.submit();
    let release = () => undefined as unknown;
    receiver.answer = (post, response, request) => {
      release = () => accept(post, response, request);
    };
    const arrived = receiver.next();
    const worker = startWorker();
    await arrived;
    await worker.logged("worker started");
    worker.kill("SIGTERM");
    await worker.logged("worker stops");
    release();
    await worker.logged("worker stopped");
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "accepted" }]);
  });

  it("writes no personal data to its log", async () => {
    const scene = await createScene(database.owner(), { url: receiver.url });
    await scene.submit({ email: "canary@example.com" });
    receiver.answer = (_post, response) => response.writeHead(500).end("Ada Canary canary@example.com");
    const worker = startWorker();
    await worker.logged("delivery.attempted");
    worker.kill("SIGTERM");
    await worker.ended;
    for (const canary of ["Canary", "canary@example.com", "5555550100", "start in spring"])
      await expect(worker.logged(canary)).rejects.toThrow("ended without saying");
  });
});
