import type pg from "pg";
import { PgBoss } from "pg-boss";

/** Where pg-boss keeps its jobs. */
const BOSS_SCHEMA = "pgboss";

/**
 * Makes or updates pg-boss's tables as their owner and lets worker and app use them, so that neither needs
 * the right to change tables: they start it with `migrate: false, createSchema: false, persistQueueStats: false,
 * reindex: false`.
 */
export async function installBoss(ownerUrl: string, client: pg.Client): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: BOSS_SCHEMA,
    application_name: "fairmatch migrate",
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on("error", () => {});
  await boss.start();
  await boss.stop({ graceful: false });
  await client.query(`
    GRANT USAGE ON SCHEMA ${BOSS_SCHEMA} TO fairmatch_app, fairmatch_worker;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${BOSS_SCHEMA} TO fairmatch_worker;
    GRANT SELECT ON ALL TABLES IN SCHEMA ${BOSS_SCHEMA} TO fairmatch_app;
    GRANT INSERT ON ${BOSS_SCHEMA}.job, ${BOSS_SCHEMA}.job_common TO fairmatch_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${BOSS_SCHEMA} TO fairmatch_app, fairmatch_worker;
  `);
}
