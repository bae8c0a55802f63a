import { spawn } from "node:child_process";
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  asUser,
  type ClusterRecord,
  ensureCluster,
  explainPostgres,
  readRecord,
  writeRecord,
} from "./cluster.ts";
import { connect, databaseUrl, quoteIdentifier, quoteLiteral, readCode } from "./connect.ts";
import { type PostgresHome, preparePostgresHome } from "./postgres-home.ts";
import { findRunningPostmaster, isAlive, stopPostmaster } from "./postmaster.ts";

const START_PATIENCE_MS = 90_000;
const LARGEST_LOG_BYTES = 10 * 1024 * 1024;
const OWNER = "fairmatch_owner";
const DATABASE = "fairmatch";

export interface EmbeddedOptions {
  /** FAIRMATCH_DATA_DIR. */
  dataDir: string;
  /** Unset: the port of the last start if it is free, else any free one. */
  port?: number;
  /** Further `name=value` settings of the server. */
  settings?: string[];
  /** Hears about surprises, one line each. */
  say?: (line: string) => void;
}

export interface Embedded {
  /** Connection of the role that owns database `fairmatch`: it may create roles and databases, and is no superuser. */
  ownerUrl: string;
  port: number;
  /** Ends the server, or nothing where another living process started it. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed, on this machine only, with its files in the data folder.
 * One that a killed process left behind is ended first; one that another living process runs is shared.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  const home = preparePostgresHome(dataDir, options.say ?? (() => {}));
  await ensureCluster(dataDir, home);
  const record = readRecord(dataDir);
  const running = findRunningPostmaster(home.cluster);
  if (running && record.port && record.launcherPid && isAlive(record.launcherPid)) {
    return { ownerUrl: ownerUrl(record, record.port), port: record.port, stop: async () => {} };
  }
  if (running) await stopPostmaster(running);
  const port = options.port ?? (await choosePort(record.port));
  const pid = await startServer(dataDir, home, { ...record, port }, options.settings ?? []);
  try {
    await ensureOwner(record, port);
  } catch (error) {
    await stopPostmaster(pid);
    throw error;
  }
  writeRecord(dataDir, { ...record, port, launcherPid: process.pid });
  const endWithProcess = () => void (isAlive(pid) && process.kill(pid, "SIGINT"));
  process.once("exit", endWithProcess);
  return {
    ownerUrl: ownerUrl(record, port),
    port,
    stop: async () => {
      process.removeListener("exit", endWithProcess);
      await stopPostmaster(pid);
    },
  };
}

async function choosePort(last: number | null): Promise<number> {
  return (last && (await isFree(last))) || (await isFree(0)) || 0;
}

/** The port that a listener got, or 0 where it is taken. */
function isFree(port: number): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(0));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function startServer(
  dataDir: string,
  home: PostgresHome,
  record: ClusterRecord & { port: number },
  settings: string[],
): Promise<number> {
  const { file, start } = openLog(dataDir, home);
  const all = [...serverSettings(record.port), ...settings].flatMap((setting) => ["-c", setting]);
  // Its own process group: Ctrl-C in the terminal reaches us, and we end it after everybody else.
  const child = spawn(join(home.binaries, "bin", "postgres"), ["-D", home.cluster, ...all], {
    ...asUser(home),
    detached: true,
    stdio: ["ignore", file, file],
  });
  closeSync(file);
  let ended: string | null = null;
  child.once("error", (error) => {
    ended = error.message;
  });
  child.once("exit", () => {
    ended ??= readFileSync(logPath(dataDir)).subarray(start).toString();
  });
  child.unref();
  const end = performance.now() + START_PATIENCE_MS;
  while (performance.now() < end) {
    if (ended !== null) {
      throw new Error(
        `PostgreSQL does not start (port ${record.port}, log ${logPath(dataDir)}). ${explainPostgres(ended)}`,
      );
    }
    if (child.pid && (await answers(superuserUrl(record, record.port)))) return child.pid;
    await wait(30);
  }
  if (child.pid) await stopPostmaster(child.pid);
  throw new Error(
    `PostgreSQL did not answer within ${START_PATIENCE_MS / 1000} s (log ${logPath(dataDir)}).`,
  );
}

const logPath = (dataDir: string) => join(dataDir, "postgres.log");

/** A file rather than a pipe, so that the server does not depend on our life. */
function openLog(dataDir: string, home: PostgresHome): { file: number; start: number } {
  const path = logPath(dataDir);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG_BYTES) renameSync(path, `${path}.1`);
  const file = openSync(path, "a", 0o640);
  if (home.user) fchownSync(file, home.user.uid, home.user.gid);
  return { file, start: size > LARGEST_LOG_BYTES ? 0 : size };
}

/** No personal data in the log: neither parameters nor the rows that errors quote. */
function serverSettings(port: number): string[] {
  return [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    "max_connections=120",
    "log_parameter_max_length=0",
    "log_parameter_max_length_on_error=0",
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
    "idle_in_transaction_session_timeout=60s",
  ];
}

const superuserUrl = (record: ClusterRecord, port: number) =>
  databaseUrl({ user: "postgres", password: record.superuserPassword, port, database: "postgres" });
const ownerUrl = (record: ClusterRecord, port: number) =>
  databaseUrl({ user: OWNER, password: record.ownerPassword, port, database: DATABASE });

/** Whether the server takes our password. Wrong passwords and the like are errors; a server that still starts is not. */
async function answers(url: string): Promise<boolean> {
  try {
    const client = await connect(url, "fairmatch start");
    await client.end();
    return true;
  } catch (error) {
    if (["ECONNREFUSED", "ECONNRESET", "57P03"].includes(readCode(error) ?? "")) return false;
    throw error;
  }
}

/** The one use of the superuser: to make the owner and its database. */
async function ensureOwner(record: ClusterRecord, port: number): Promise<void> {
  const client = await connect(superuserUrl(record, port), "fairmatch start");
  try {
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [OWNER]);
    const password = quoteLiteral(record.ownerPassword);
    if (role.rowCount === 0)
      await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE CREATEDB PASSWORD ${password}`);
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (database.rowCount === 0)
      await client.query(`CREATE DATABASE ${quoteIdentifier(DATABASE)} OWNER ${OWNER}`);
  } finally {
    await client.end();
  }
}
