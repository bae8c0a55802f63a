import { afterEach, expect, test } from "vitest";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { freezeClock } from "./clock.ts";
import { appDb } from "./db.ts";
import { takeFromBlock } from "./rate-blocks.ts";

useTestDatabase();
afterEach(() => freezeClock(null));

const rule = { points: 60, seconds: 60 };

/** Counts the questions to the database. */
function counted() {
  const db = appDb();
  const asked = { times: 0 };
  return {
    asked,
    db: {
      $queryRaw: ((...args: Parameters<typeof db.$queryRaw>) => {
        asked.times += 1;
        return db.$queryRaw(...args);
      }) as typeof db.$queryRaw,
    },
  };
}

/** Another process: it shares the table and not the memory. */
function forgetMemory() {
  delete (globalThis as unknown as Record<symbol, unknown>)[Symbol.for("fairmatch.rate-blocks")];
}

test("allows exactly as many as the rule says, and asks the database once for each block", async () => {
  freezeClock(new Date("2026-11-22T12:00:00Z"));
  const { db, asked } = counted();
  const answers = await Promise.all(Array.from({ length: 100 }, () => takeFromBlock("api", "a", rule, db)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(60);
  expect(asked.times).toBe(20);
  expect(await takeFromBlock("api", "a", rule, db)).toEqual({ ok: false, remaining: 0, resetSeconds: 60 });
  expect(asked.times).toBe(20);
});

test("all processes together keep the rule", async () => {
  freezeClock(new Date("2026-11-22T12:00:00Z"));
  let allowed = 0;
  for (let process = 0; process < 5; process += 1) {
    forgetMemory();
    for (let i = 0; i < 25; i += 1) if ((await takeFromBlock("api", "b", rule)).ok) allowed += 1;
  }
  expect(allowed).toBeLessThanOrEqual(60);
  expect(allowed).toBeGreaterThan(60 - 5 * 3);
});

test("tells what is left, and begins anew with a new window", async () => {
  freezeClock(new Date("2026-11-22T12:00:00Z"));
  expect(await takeFromBlock("api", "c", rule)).toEqual({ ok: true, remaining: 59, resetSeconds: 60 });
  freezeClock(new Date("2026-11-22T12:00:20Z"));
  expect(await takeFromBlock("api", "c", rule)).toEqual({ ok: true, remaining: 58, resetSeconds: 40 });
  freezeClock(new Date("2026-11-22T12:01:00Z"));
  expect(await takeFromBlock("api", "c", rule)).toEqual({ ok: true, remaining: 59, resetSeconds: 60 });
});

test("a small rule goes one by one, and a database that fails allows nothing", async () => {
  freezeClock(new Date("2026-11-22T12:00:00Z"));
  const once = { points: 1, seconds: 60 };
  expect((await takeFromBlock("api", "d", once)).ok).toBe(true);
  expect((await takeFromBlock("api", "d", once)).ok).toBe(false);
  const broken = { $queryRaw: (() => Promise.reject(new Error("gone"))) as never };
  await expect(takeFromBlock("api", "e", once, broken)).rejects.toThrow("gone");
  expect((await takeFromBlock("api", "e", once)).ok).toBe(true);
});
