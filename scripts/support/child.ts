import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { root } from "./root.ts";

const STOP_TIMEOUT_MS = 10_000;
const LIVE_WITH_PARENT = new URL("./live-with-parent.js", import.meta.url).href;

export interface Child {
  name: string;
  pid: number | undefined;
  /** Of `performance.now()`. */
  startedAt: number;
  /** Resolves when the process has ended, with words like "exit code 1" or "signal SIGKILL". */
  ended: Promise<string>;
  /** Asks the process to end (SIGTERM) and, after 10 s, ends it. Resolves when it is gone. */
  stop: () => Promise<void>;
}

export interface ChildSettings {
  name: string;
  /** Arguments for this Node: the program and its own. */
  args: string[];
  env: Record<string, string>;
  logFile: string;
  cwd?: string;
  /** False for a program that sees to its own end when the parent is gone. */
  diesWithParent?: boolean;
}

/**
 * Starts a Node program as a child that writes to a log file, does not receive the terminal's Ctrl-C (the
 * parent stops it in order), and ends when the parent is killed.
 */
export function startChild(settings: ChildSettings): Child {
  const { name, args, env, logFile, cwd = root, diesWithParent = true } = settings;
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(
    process.execPath,
    [...(diesWithParent ? ["--import", LIVE_WITH_PARENT] : []), ...args],
    {
      cwd,
      env: { NODE_ENV: "production", ...inherited(), ...env },
      stdio: ["ignore", log, log, "ipc"],
      detached: true,
    },
  );
  closeSync(log);
  const ended = waitForEnd(child);
  return {
    name,
    pid: child.pid,
    startedAt: performance.now(),
    ended,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** What any program needs of the surroundings; everything else is given to a child explicitly. */
export function inherited(): Record<string, string> {
  const names = [
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "TZ",
    "TMPDIR",
    "LOG_LEVEL",
    "SSL_CERT_FILE",
    "NODE_OPTIONS",
  ];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** The last lines of a log file, to show why a child ended. */
export function tail(logFile: string, lines = 20): string {
  return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}

function waitForEnd(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
}
