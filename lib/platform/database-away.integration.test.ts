import { expect, test } from "vitest";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { isDatabaseAway } from "./database-away.ts";
import { appDb, createClient } from "./db.ts";
import { requireEnv } from "./env.ts";

useTestDatabase();

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test("nobody at the database's address", async () => {
  const db = createClient("postgresql://nobody@127.0.0.1:1/none", "test");
  const errors = [
    await errorOf(db.user.findFirst()),
    await errorOf(db.$transaction((tx) => tx.user.findFirst())),
    await errorOf(db.$queryRaw`SELECT 1`),
    await errorOf(db.$executeRaw`SELECT 1`),
  ];
  await db.$disconnect();
  expect(errors.map(isDatabaseAway)).toEqual([true, true, true, true]);
});

test("a database that goes away in the middle", async () => {
  const db = createClient(requireEnv("APP_DATABASE_URL"), "in the middle");
  const end = () => appDb().$queryRaw`
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'fairmatch in the middle'`;
  const errors = [
    await errorOf(
      db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`;
        await end();
        await tx.user.findFirst();
      }),
    ),
    await errorOf(
      db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`;
        await end();
        await tx.$queryRaw`SELECT 1`;
      }),
    ),
    await errorOf(Promise.all([db.$queryRaw`SELECT pg_sleep(8)::text`, untilAsleep().then(end)])),
  ];
  await db.$disconnect();
  expect(errors.map((error) => [isDatabaseAway(error), String(error)])).toEqual(
    errors.map(() => [true, expect.anything()]),
  );
});

async function untilAsleep(): Promise<void> {
  await expect
    .poll(
      async () =>
        (await appDb().$queryRaw`SELECT 1 FROM pg_stat_activity
          WHERE application_name = 'fairmatch in the middle' AND query LIKE '%pg_sleep(8)%'`) as unknown[],
      { timeout: 5_000 },
    )
    .toHaveLength(1);
}

test("what is wrong with a query is another error", async () => {
  const wrong = [
    await errorOf(appDb().$queryRaw`SELECT nothing`),
    await errorOf(appDb().user.findUniqueOrThrow({ where: { email: "nobody@example.com" } })),
    new TypeError("Connection"),
    null,
    "ECONNREFUSED",
  ];
  expect(wrong.map(isDatabaseAway)).toEqual(wrong.map(() => false));
});
