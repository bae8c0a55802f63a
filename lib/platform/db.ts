import "server-only";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { env, requireEnv } from "./env.ts";
import { Prisma, PrismaClient } from "./prisma/client.ts";
import { processWide } from "./process.ts";

export type Db = PrismaClient;
/** A transaction that a command has opened, handed to functions that several commands share. */
export type Tx = Prisma.TransactionClient;

type DatabaseRole = "app" | "matcher" | "worker";

const URL_SETTINGS = {
  app: "APP_DATABASE_URL",
  matcher: "MATCHER_DATABASE_URL",
  worker: "WORKER_DATABASE_URL",
} as const;

/** The web server's client (role `fairmatch_app`). */
export const appDb = (): Db => clientOf("app");
/** May read schema `matching` and nothing else. */
export const matcherDb = (): Db => clientOf("matcher");
/** The worker's client (role `fairmatch_worker`). */
export const workerDb = (): Db => clientOf("worker");

function clientOf(role: DatabaseRole): Db {
  return processWide(`db.${role}`, () => createClient(requireEnv(URL_SETTINGS[role]), role));
}

/**
 * A client whose every wait is bounded (all in ms): the driver's own defaults wait for ever when the
 * pool is empty or the server is gone.
 */
export function createClient(connectionString: string, name: string): Db {
  const pool = {
    connectionString,
    application_name: `fairmatch ${name}`,
    max: env().DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: 10_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 15_000,
    // The adapter writes times without their zone and reads them as UTC, whatever the session's zone is.
    options: "-c timezone=UTC",
  };
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOfPlan(sql) });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 3_000, timeout: 10_000 } });
}

/**
 * Begins a raw statement that each connection keeps prepared: for few and frequent ones, whose text never differs and
 * whose planning costs as much as their work.
 */
export const KEEP_PLAN = Prisma.raw("/* keep plan */");

const planNames = new Map<string, string>();

/** Without a name, nothing is kept. */
function nameOfPlan(sql: string): string {
  if (!sql.trimStart().startsWith(KEEP_PLAN.sql)) return "";
  const known = planNames.get(sql);
  if (known) return known;
  const name = `kept_${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`;
  planNames.set(sql, name);
  return name;
}

/** Closes the pools of this process. */
export async function disconnectDatabases(): Promise<void> {
  await Promise.all(
    (["app", "matcher", "worker"] as const).map((role) => {
      const key = Symbol.for(`fairmatch.db.${role}`);
      return (globalThis as unknown as Record<symbol, Db | undefined>)[key]?.$disconnect();
    }),
  );
}
