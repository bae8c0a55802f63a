import "server-only";
import { PgBoss } from "pg-boss";
import { reportUnknownError } from "./errors.ts";
import { log } from "./log.ts";

/** Work that recurs, done by one worker at a time however many there are. */
export interface Schedule {
  /** Also the name of its queue. */
  name: string;
  /** Cron expression, UTC. */
  cron: string;
  run: () => Promise<void>;
}

/**
 * Starts recurring work on pg-boss, whose tables the owner's migration made (`migrate: false`). Delivery
 * does not depend on it: a fault here is logged and nothing more.
 */
export async function startSchedules(
  connectionString: string,
  schedules: readonly Schedule[],
): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString,
    application_name: "fairmatch schedules",
    max: 2,
    connectionTimeoutMillis: 3_000,
    migrate: false,
    createSchema: false,
    persistQueueStats: false,
    reindex: false,
  });
  boss.on("error", (error) => reportUnknownError(error, "schedules"));
  await boss.start();
  for (const { name, cron, run } of schedules) {
    await boss.createQueue(name);
    await boss.schedule(name, cron);
    await boss.work(name, { pollingIntervalSeconds: 30 }, async () => {
      await run();
      log().info({ schedule: name }, "schedule.done");
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) };
}
