import type { Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workerDb } from "#lib/platform/db.ts";
import { startBadPartner } from "#prisma/testing/delivery/bad-partner.ts";
import { type Receiver, startReceiver } from "#prisma/testing/delivery/receiver.ts";
import { createScene } from "#prisma/testing/delivery/scene.ts";
import { MONDAY, testSettings } from "#prisma/testing/delivery/settings.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { createPump } from "./pump.ts";
import { listDeliveries } from "./queries.ts";
import type { DeliverySettings } from "./settings.ts";

const database = useTestDatabase();
let canary: Receiver;

beforeAll(async () => {
  canary = await startReceiver();
});
afterAll(() => canary.stop());

const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

async function attempt(behave: (socket: Socket) => void, overrides: Partial<DeliverySettings> = {}) {
  const partner = await startBadPartner(behave);
  try {
    const scene = await createScene(database.owner(), { url: partner.url });
    return await deliverTo(scene, [partner.host], overrides);
  } finally {
    await partner.stop();
  }
}

async function deliverTo(
  scene: Awaited<ReturnType<typeof createScene>>,
  hosts: string[],
  overrides: Partial<DeliverySettings> = {},
) {
  const { leadId, inquiryId } = await scene.submit();
  const pump = createPump(workerDb(), testSettings(hosts, { time: { at: MONDAY }, ...overrides }));
  await pump.run();
  await pump.idle();
  const [delivery] = await listDeliveries(leadId);
  const row = await database.owner().delivery.findUniqueOrThrow({
    where: { inquiryId },
    select: { nextAt: true, lastError: true, reservation: true },
  });
  const attempts = delivery?.attempts.map(({ outcome, httpStatus, error }) => ({
    outcome,
    httpStatus,
    error,
  }));
  return {
    state: delivery?.state,
    attempt: attempts?.[0],
    waitMs: row.nextAt.getTime() - MONDAY,
    keepsPlace: row.reservation !== null,
  };
}

describe("a partner that", () => {
  it("refuses the connection is tried again", async () => {
    const gone = await startBadPartner(() => undefined);
    await gone.stop();
    const scene = await createScene(database.owner(), { url: gone.url });
    expect(await deliverTo(scene, [gone.host])).toMatchObject({
      state: "failed",
      attempt: { outcome: "retry", httpStatus: null, error: "failed: ECONNREFUSED" },
      keepsPlace: false,
    });
  });

  it("accepts the connection and never answers is tried again, and keeps its place under the caps", async () => {
    expect(await attempt(() => undefined, { timeoutMs: 200 })).toMatchObject({
      state: "failed",
      attempt: { outcome: "retry", error: "no answer in time" },
      keepsPlace: true,
    });
  });

  it("begins an answer and never ends it is tried again", async () => {
    const behave = (socket: Socket) => void socket.write(`${HEAD}Content-Length: 100\r\n\r\n{`);
    expect(await attempt(behave, { timeoutMs: 200 })).toMatchObject({
      state: "failed",
      attempt: { outcome: "retry", error: "no answer in time" },
    });
  });

  it("cuts the line in the answer is tried again", async () => {
    const behave = (socket: Socket) => {
      socket.write(`${HEAD}Content-Length: 100\r\n\r\n{`, () => socket.resetAndDestroy());
    };
    expect(await attempt(behave)).toMatchObject({
      state: "failed",
      attempt: { outcome: "retry", error: "failed: ECONNRESET" },
      keepsPlace: true,
    });
  });

  it("answers with something that is not HTTP is tried again", async () => {
    const behave = (socket: Socket) => void socket.end("SSH-2.0-OpenSSH_9.2\r\n");
    expect(await attempt(behave)).toMatchObject({ state: "failed", attempt: { outcome: "retry" } });
  });

  it("answers 500 is tried again after 5 s", async () => {
    const behave = (socket: Socket) => void socket.end("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
    expect(await attempt(behave)).toMatchObject({
      state: "failed",
      attempt: { outcome: "retry", httpStatus: 500 },
      keepsPlace: false,
    });
  });

  it("answers 429 with Retry-After is left alone so long", async () => {
    const behave = (socket: Socket) =>
      void socket.end("HTTP/1.1 429 Slow down\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n");
    const { state, waitMs } = await attempt(behave);
    expect(state).toBe("failed");
    expect(Math.round(waitMs / 1000)).toBe(120);
  });

  it("redirects is not followed and tried again", async () => {
    for (const status of [301, 302, 307, 308]) {
      const behave = (socket: Socket) =>
        void socket.end(`HTTP/1.1 ${status} Moved\r\nLocation: ${canary.url}\r\nContent-Length: 0\r\n\r\n`);
      expect(await attempt(behave)).toMatchObject({ state: "failed", attempt: { httpStatus: status } });
    }
    expect(canary.received).toHaveLength(0);
  });

  it("answers 200 and an endless body has accepted; the rest is not read", async () => {
    const chunk = Buffer.alloc(64 * 1024, "x");
    let written = 0;
    const behave = (socket: Socket) => {
      socket.write(`${HEAD}Content-Length: ${1024 ** 3}\r\n\r\n`);
      const more = () => {
        while (!socket.destroyed && socket.write(chunk)) written += chunk.length;
      };
      socket.on("drain", more);
      more();
    };
    expect(await attempt(behave)).toMatchObject({ state: "accepted", attempt: { httpStatus: 200 } });
    expect(written).toBeLessThan(100 * 1024 ** 2);
  });

  it("answers 409 has the request already", async () => {
    const behave = (socket: Socket) => void socket.end("HTTP/1.1 409 Conflict\r\nContent-Length: 0\r\n\r\n");
    expect(await attempt(behave)).toMatchObject({ state: "duplicate", keepsPlace: false });
  });

  it("answers 410 is gone: no further attempt", async () => {
    const behave = (socket: Socket) => void socket.end("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");
    expect(await attempt(behave)).toMatchObject({ state: "dead", attempt: { outcome: "gone" } });
  });

  it("repeats personal data in its answer leaves none in the record", async () => {
    const body = JSON.stringify({ status: "error", reason: "Ada Canary", reason_code: "Ada Canary\n" });
    const behave = (socket: Socket) =>
      void socket.end(`${HEAD}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const { attempt: made } = await attempt(behave);
    expect(made).toEqual({ outcome: "retry", httpStatus: 200, error: "HTTP 200" });
  });

  it("hangs does not hold up other schools", async () => {
    const hanging = await startBadPartner(() => undefined);
    const slow = await createScene(database.owner(), { url: hanging.url });
    const quick = await createScene(database.owner(), { url: canary.url });
    canary.received.length = 0;
    for (let count = 0; count < 20; count++) await slow.submit();
    await quick.submit();
    const arrived = canary.next();
    const pump = createPump(
      workerDb(),
      testSettings([hanging.host, canary.host], { time: { at: MONDAY }, timeoutMs: 60_000 }),
    );
    await pump.run();
    await arrived;
    const underWay = await database
      .owner()
      .delivery.count({ where: { state: "sending", inquiry: { schoolId: slow.schoolId } } });
    expect(underWay).toBe(2);
    await hanging.stop();
    await pump.stop();
  });
});

describe("an address that is not public", () => {
  it.each(["http", "https"])("is never connected to over %s, however it is written", async (scheme) => {
    const port = canary.host.split(":")[1];
    canary.received.length = 0;
    const hosts = [
      "127.0.0.1",
      "127.1",
      "2130706433",
      "0x7f.1",
      "0",
      "[::1]",
      "[::ffff:7f00:1]",
      "localhost",
    ];
    for (const host of hosts) {
      const scene = await createScene(database.owner(), { url: `${scheme}://${host}:${port}/intake` });
      const strict = { policy: { allowInsecure: false, allowHosts: [canary.host] } };
      expect(await deliverTo(scene, [], strict)).toMatchObject({
        state: "failed",
        attempt: { httpStatus: null },
      });
    }
    expect(canary.received).toHaveLength(0);
  });
});
