import { afterEach, expect, test } from "vitest";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { freezeClock } from "./clock.ts";
import { appDb, workerDb } from "./db.ts";
import { addressKey, dropEndedWindows, returnToken, takeToken } from "./rate-limit.ts";

useTestDatabase();
afterEach(() => freezeClock(null));

const rule = { points: 3, seconds: 60 };

test("as many tries as allowed pass, also when they come at once, and the next is told how long to wait", async () => {
  freezeClock(new Date("2026-11-22T12:00:00Z"));
  const answers = await Promise.all(Array.from({ length: 10 }, () => takeToken("sign-in", "a", rule)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  freezeClock(new Date("2026-11-22T12:00:20Z"));
  expect(await takeToken("sign-in", "a", rule)).toEqual({ ok: false, retryAfterSeconds: 40 });
});

test("a new window begins when the old one has ended", async () => {
  freezeClock(new Date("2026-11-22T12:00:00Z"));
  for (let i = 0; i < 4; i += 1) await takeToken("sign-in", "b", rule);
  freezeClock(new Date("2026-11-22T12:01:00Z"));
  expect(await takeToken("sign-in", "b", rule)).toEqual({ ok: true, retryAfterSeconds: 0 });
});

test("buckets and keys are counted apart, and a try can be given back", async () => {
  const once = { points: 1, seconds: 60 };
  expect((await takeToken("sign-in", "c", once)).ok).toBe(true);
  expect((await takeToken("sign-in", "d", once)).ok).toBe(true);
  expect((await takeToken("request", "c", once)).ok).toBe(true);
  expect((await takeToken("sign-in", "c", once)).ok).toBe(false);
  await returnToken("sign-in", "d");
  expect((await takeToken("sign-in", "d", once)).ok).toBe(true);
});

test("ended windows are forgotten", async () => {
  freezeClock(new Date("2026-11-22T12:00:00Z"));
  await takeToken("old", "x", rule);
  freezeClock(new Date("2026-11-22T13:00:00Z"));
  await takeToken("new", "x", rule);
  await dropEndedWindows(workerDb());
  const keys = await appDb().rateLimit.findMany({
    select: { key: true },
    where: { key: { endsWith: ":x" } },
  });
  expect(keys).toEqual([{ key: "new:x" }]);
});

test("who moves through the addresses of one line stays in one window; other lines have their own", () => {
  const line = addressKey("2001:db8:1:2::1");
  expect(addressKey("2001:db8:1:2:ffff:ffff:ffff:ffff")).toBe(line);
  expect(addressKey("2001:0DB8:0001:0002:0:0:0:9%eth0")).toBe(line);
  expect(addressKey("2001:db8:1:3::1")).not.toBe(line);
  expect(addressKey("2001:db8::1")).not.toBe(line);
  expect(addressKey("203.0.113.9")).not.toBe(addressKey("203.0.113.10"));
  expect(addressKey("::ffff:203.0.113.9")).toBe(addressKey("203.0.113.9"));
  expect(addressKey("::1")).not.toBe(line);
  expect(addressKey("unknown")).not.toBe(line);
});
