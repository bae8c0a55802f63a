import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const FAST_STOP_MS = 20_000;
const IMMEDIATE_STOP_MS = 10_000;
/** Field 22 of /proc/<pid>/stat; the first two are id and name. */
const START_TIME_AFTER_NAME = 19;

/**
 * The process id of the PostgreSQL that serves this cluster now, or null. After a crash the lock file may
 * name a process that is gone or, worse, has become something else (containers reuse ids): PostgreSQL
 * would refuse to start, so such a file is taken away.
 */
export function findRunningPostmaster(cluster: string): number | null {
  const lockFile = join(cluster, "postmaster.pid");
  if (!existsSync(lockFile)) return null;
  const pid = Number.parseInt(readFileSync(lockFile, "utf8"), 10);
  if (pid > 0 && isAlive(pid) && servesCluster(pid, cluster)) return pid;
  rmSync(lockFile, { force: true });
  return null;
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Names one process for as long as the machine is up: its id and when it began, because ids are used again.
 * Null where there is none.
 */
export function markOfProcess(pid: number): string | null {
  try {
    if (process.platform !== "linux") {
      return `${pid} ${execFileSync("ps", ["-o", "lstart=", "-p", String(pid)])}`.trim();
    }
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return `${pid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[START_TIME_AFTER_NAME]}`;
  } catch {
    return null;
  }
}

function servesCluster(pid: number, cluster: string): boolean {
  const command = commandOf(pid);
  return command === null || (command.includes("postgres") && command.includes(cluster));
}

function commandOf(pid: number): string | null {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)]).toString();
  } catch {
    return isAlive(pid) ? null : "";
  }
}

/** Stops a PostgreSQL: connections are cut and everything is written; where that hangs, recovery does it at the next start. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (await signalAndWait(pid, "SIGINT", FAST_STOP_MS)) return;
  if (await signalAndWait(pid, "SIGQUIT", IMMEDIATE_STOP_MS)) return;
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

async function signalAndWait(
  pid: number,
  signal: "SIGINT" | "SIGQUIT",
  patienceMs: number,
): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch {
    return !isAlive(pid);
  }
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    if (!isAlive(pid)) return true;
    await wait(25);
  }
  return false;
}
