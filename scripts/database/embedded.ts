import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type ClusterRecord, ensureCluster, readRecord, writeRecord } from "./cluster.ts";
import { connect, databaseUrl, quoteIdentifier, quoteLiteral } from "./connect.ts";
import { preparePostgresHome } from "./postgres-home.ts";
import { findRunningPostmaster, isAlive, markOfProcess, stopPostmaster } from "./postmaster.ts";
import { type RunningServer, startServer } from "./server-process.ts";

const OWNER = "fairmatch_owner";
const DATABASE = "fairmatch";
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

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
  if (running && record.port && record.launcher && isRunning(record.launcher)) {
    return { ownerUrl: ownerUrl(record, record.port), port: record.port, stop: async () => {} };
  }
  if (running) await stopPostmaster(running);
  const port = options.port ?? (await choosePort(record.port));
  const start = () =>
    startServer({
      dataDir,
      home,
      port,
      settings: options.settings ?? [],
      superuserUrl: superuserUrl(record, port),
    });
  const first = await start();
  try {
    await ensureOwner(record, port);
  } catch (error) {
    await stopPostmaster(first.pid);
    throw error;
  }
  writeRecord(dataDir, { ...record, port, launcher: markOfProcess(process.pid) });
  const stop = keepRunning(first, start, options.say ?? (() => {}));
  return { ownerUrl: ownerUrl(record, port), port, stop };
}

/**
 * Starts the server again when it ends unasked (killed for want of memory, say), and for as long as that fails tries
 * again, because disks get space and memory comes back. Gives what ends it for good.
 */
function keepRunning(
  first: RunningServer,
  start: () => Promise<RunningServer>,
  say: (line: string) => void,
): () => Promise<void> {
  let pid = first.pid;
  const stopped = new AbortController();
  const endWithProcess = () => void (isAlive(pid) && process.kill(pid, "SIGINT"));
  process.once("exit", endWithProcess);

  async function keep(): Promise<void> {
    let server = first;
    let pause = 0;
    for (;;) {
      await server.ended;
      if (stopped.signal.aborted) return;
      say("PostgreSQL has ended; starting it again.");
      try {
        server = await start();
        pid = server.pid;
        pause = 0;
        if (stopped.signal.aborted) return await stopPostmaster(pid);
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
        pause = Math.min(pause + FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
        await wait(pause, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
      }
    }
  }
  const kept = keep();

  return async () => {
    process.removeListener("exit", endWithProcess);
    stopped.abort();
    await stopPostmaster(pid);
    await kept;
  };
}

const isRunning = (mark: string) => markOfProcess(Number.parseInt(mark, 10)) === mark;

/** Ends the server of a data folder unless the process that started it lives. Tells whether the folder is free. */
export async function endAbandoned(dataDir: string): Promise<boolean> {
  const { launcher } = readRecord(dataDir);
  if (launcher && isRunning(launcher)) return false;
  const running = findRunningPostmaster(join(dataDir, "postgres"));
  if (running) await stopPostmaster(running);
  return true;
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

const superuserUrl = (record: ClusterRecord, port: number) =>
  databaseUrl({ user: "postgres", password: record.superuserPassword, port, database: "postgres" });
const ownerUrl = (record: ClusterRecord, port: number) =>
  databaseUrl({ user: OWNER, password: record.ownerPassword, port, database: DATABASE });

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
