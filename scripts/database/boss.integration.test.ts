import { PgBoss } from "pg-boss";
import { expect, it } from "vitest";
import { requireEnv } from "#lib/platform/env.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";

useTestDatabase();

it("lets the worker run jobs and schedules without the right to change tables", async () => {
  const boss = new PgBoss({
    connectionString: requireEnv("WORKER_DATABASE_URL"),
    migrate: false,
    createSchema: false,
    persistQueueStats: false,
    reindex: false,
  });
  const errors: Error[] = [];
  boss.on("error", (error) => errors.push(error));
  await boss.start();
  await boss.createQueue("sweep");
  await boss.schedule("sweep", "* * * * *");
  const done = Promise.withResolvers<object>();
  await boss.work<{ lead: string }>("sweep", { pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (job) done.resolve(job.data);
  });
  await boss.send("sweep", { lead: "one" });
  expect(await done.promise).toEqual({ lead: "one" });
  await boss.supervise("sweep");
  await boss.stop({ graceful: false });
  expect(errors).toEqual([]);
});
