import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { asUser, explainPostgres } from "./cluster.ts";
import { readCode, withConnection } from "./connect.ts";
import type { PostgresHome } from "./postgres-home.ts";
import { stopPostmaster } from "./postmaster.ts";

const START_PATIENCE_MS = 90_000;
const LARGEST_LOG_BYTES = 10 * 1024 * 1024;
const WRONG_PASSWORD = "28P01";
const LEFTOVERS = /pre-existing shared memory block/;
const LEFTOVERS_PATIENCE_MS = 15_000;

export interface ServerStart {
  dataDir: string;
  home: PostgresHome;
  port: number;
  /** Further `name=value` settings. */
  settings: string[];
  superuserUrl: string;
}

export interface RunningServer {
  pid: number;
  /** Resolves when the process has ended, however it did. */
  ended: Promise<void>;
}

/**
 * Starts PostgreSQL and waits until it answers. What a killed one leaves running ends within moments of it; until
 * then PostgreSQL refuses to begin beside them, and is asked again.
 */
export async function startServer(start: ServerStart): Promise<RunningServer> {
  const until = performance.now() + LEFTOVERS_PATIENCE_MS;
  for (;;) {
    try {
      return await tryToStart(start);
    } catch (error) {
      if (!LEFTOVERS.test(String(error)) || performance.now() > until) throw error;
      await wait(100);
    }
  }
}

async function tryToStart(start: ServerStart): Promise<RunningServer> {
  const log = openLog(start.dataDir, start.home);
  const settings = [...serverSettings(start.port), ...start.settings].flatMap((setting) => ["-c", setting]);
  // Its own process group: Ctrl-C in the terminal reaches us, and we end it after everybody else.
  const child = spawn(join(start.home.binaries, "bin/postgres"), ["-D", start.home.cluster, ...settings], {
    ...asUser(start.home),
    detached: true,
    stdio: ["ignore", log.file, log.file],
  });
  closeSync(log.file);
  child.unref();
  const ended = new AbortController();
  const end = endOf(child, () => readFileSync(log.path).subarray(log.size).toString());
  const refused = end.then((words) => {
    ended.abort();
    throw new Error(
      `PostgreSQL does not start (port ${start.port}, log ${log.path}). ${explainPostgres(words)}`,
    );
  });
  try {
    await Promise.race([refused, untilAnswers(start.superuserUrl, ended.signal)]);
  } catch (error) {
    if (child.pid) await stopPostmaster(child.pid);
    throw error;
  }
  refused.catch(() => {});
  if (!child.pid) throw new Error("PostgreSQL has no process id.");
  return { pid: child.pid, ended: end.then(() => undefined) };
}

/** Resolves when the process has ended or could not begin, with what it said. */
function endOf(child: ChildProcess, readSaid: () => string): Promise<string> {
  return new Promise((done) => {
    child.once("error", (error) => done(error.message));
    child.once("exit", () => done(readSaid()));
  });
}

/** Asks until the server takes our password. Whoever else may hold the port does not. */
async function untilAnswers(url: string, ended: AbortSignal): Promise<void> {
  const end = performance.now() + START_PATIENCE_MS;
  let wrongPasswords = 0;
  for (;;) {
    const code = await withConnection(url, "fairmatch start", async () => null).catch(
      (error: unknown) => readCode(error) ?? String(error),
    );
    if (code === null) return;
    if (code === WRONG_PASSWORD) wrongPasswords += 1;
    // Not at once: with the port taken by another PostgreSQL, ours is about to say so.
    if (wrongPasswords > 20) {
      throw new Error(
        "The database does not take the password in postgres.json of the data folder. Put the file back that belongs to it.",
      );
    }
    if (ended.aborted) return;
    if (performance.now() > end) {
      throw new Error(`PostgreSQL did not answer within ${START_PATIENCE_MS / 1000} s (${code}).`);
    }
    await wait(30);
  }
}

/** A file rather than a pipe, so that the server does not depend on our life. */
function openLog(dataDir: string, home: PostgresHome): { path: string; file: number; size: number } {
  const path = join(dataDir, "postgres.log");
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG_BYTES) renameSync(path, `${path}.1`);
  const file = openSync(path, "a", 0o640);
  if (home.user) fchownSync(file, home.user.uid, home.user.gid);
  return { path, file, size: size > LARGEST_LOG_BYTES ? 0 : size };
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
