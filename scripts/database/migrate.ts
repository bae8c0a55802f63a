import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { installBoss } from "./boss.ts";
import { readCode, withConnection } from "./connect.ts";
import { type MigrationFile, readMigrations } from "./migration-files.ts";
import { loadZipTable } from "./zip-table.ts";

/** The key that Prisma's own engine locks, so that `prisma migrate deploy` and this runner exclude each other. */
const LOCK_KEY = 72707369;
const LOCK_PATIENCE = "120s";
/** A change that waits for a table makes everybody else wait behind it: give up soon and try again. */
const TABLE_LOCK_PATIENCE = "4s";
const TABLE_LOCK_TRIES = 8;
/** The table is in use, or the file and somebody's transaction wait for each other. */
const IN_THE_WAY = ["55P03", "40P01"];

/** The table as Prisma 7 makes it. */
const CREATE_HISTORY = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

export interface MigrateOptions {
  /** Other migrations than the project's own. For tests. */
  files?: MigrationFile[];
  /** How long one try waits for a table that is in use. */
  tableLockPatience?: string;
  say?: (line: string) => void;
}

export interface MigrationStatus {
  applied: string[];
  pending: string[];
  /** Begun outside a transaction and not finished: the next run repeats them. */
  unfinished: string[];
  /** Applied with another text than the file has now. */
  changed: string[];
  /** Applied by a newer release. */
  unknown: string[];
}

/**
 * Brings a database up to date as its owner and gives the names of what it applied. Each file is one
 * transaction, so a file that fails leaves nothing; two runs at once take turns. Also installs the job
 * queue's tables and the ZIP table. The runtime roles must exist (`ensureRoles`).
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const files = options.files ?? readMigrations();
  return withConnection(ownerUrl, "fairmatch migrate", async (client) => {
    await client.query(`SET lock_timeout TO '${LOCK_PATIENCE}'`);
    await client.query(`SELECT pg_advisory_lock(${LOCK_KEY})`);
    await client.query(`SET lock_timeout TO '${options.tableLockPatience ?? TABLE_LOCK_PATIENCE}'`);
    await client.query(CREATE_HISTORY);
    const status = compare(files, await readHistory(client));
    if (status.changed.length > 0) {
      throw new Error(
        `These migrations were changed after they were applied: ${status.changed.join(", ")}. ` +
          "Restore their files and put the change into a new migration.",
      );
    }
    if (status.unknown.length > 0) {
      options.say?.(`The database is newer than this release: it also has ${status.unknown.join(", ")}.`);
    }
    const pending = files.filter((file) => !status.applied.includes(file.name));
    for (const file of pending) {
      await apply(client, file);
      options.say?.(`Applied ${file.name}`);
    }
    if (!options.files) {
      await installBoss(ownerUrl, client);
      await loadZipTable(client);
    }
    return pending.map((file) => file.name);
  });
}

/** Compares files and database without changing anything. */
export async function readStatus(
  ownerUrl: string,
  files: MigrationFile[] = readMigrations(),
): Promise<MigrationStatus> {
  return withConnection(ownerUrl, "fairmatch status", async (client) => {
    const { rows } = await client.query<{ present: boolean }>(
      "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present",
    );
    return compare(files, rows[0]?.present ? await readHistory(client) : []);
  });
}

interface HistoryRow {
  migration_name: string;
  checksum: string;
  finished: boolean;
}

async function readHistory(client: pg.Client): Promise<HistoryRow[]> {
  const { rows } = await client.query<HistoryRow>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
     FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

function compare(files: MigrationFile[], history: HistoryRow[]): MigrationStatus {
  const finished = new Map(
    history.filter((row) => row.finished).map((row) => [row.migration_name, row.checksum]),
  );
  const known = new Set(files.map((file) => file.name));
  const isApplied = (file: MigrationFile) => finished.has(file.name);
  return {
    applied: files.filter(isApplied).map((file) => file.name),
    pending: files.filter((file) => !isApplied(file)).map((file) => file.name),
    unfinished: history.filter((row) => !row.finished).map((row) => row.migration_name),
    changed: files
      .filter((file) => isApplied(file) && finished.get(file.name) !== file.checksum)
      .map((file) => file.name),
    unknown: [...finished.keys()].filter((name) => !known.has(name)),
  };
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await (file.outside ? applyOutside(client, file) : applyInside(client, file));
  } catch (error) {
    throw new Error(`The migration ${file.name} failed: ${describe(error)}`, { cause: error });
  }
}

async function applyInside(client: pg.Client, file: MigrationFile): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await client.query("BEGIN");
      for (const script of file.scripts) await client.query(script);
      await client.query(
        `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
        [randomUUID(), file.checksum, file.name],
      );
      await client.query("COMMIT");
      return;
    } catch (error) {
      await client.query("ROLLBACK");
      if (!IN_THE_WAY.includes(readCode(error) ?? "") || tries === TABLE_LOCK_TRIES) throw error;
      await wait(500 * tries);
    }
  }
}

/** Such a file must bear being run again, because a part of it may have taken effect. */
async function applyOutside(client: pg.Client, file: MigrationFile): Promise<void> {
  const id = randomUUID();
  await client.query(
    `UPDATE public._prisma_migrations SET rolled_back_at = now()
     WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL`,
    [file.name],
  );
  await client.query(
    "INSERT INTO public._prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)",
    [id, file.checksum, file.name],
  );
  try {
    for (const script of file.scripts) await client.query(script);
  } catch (error) {
    await client.query("UPDATE public._prisma_migrations SET logs = $2 WHERE id = $1", [id, describe(error)]);
    throw error;
  }
  await client.query(
    "UPDATE public._prisma_migrations SET finished_at = now(), applied_steps_count = $2 WHERE id = $1",
    [id, file.scripts.length],
  );
}

function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = readCode(error);
  return code ? `${message} (${code})` : message;
}
