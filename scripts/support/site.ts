import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RoleUrls } from "../database/roles.ts";
import { readBuildId, serverFolder } from "./build-app.ts";
import type { ChildSettings } from "./child.ts";
import type { DataFolder } from "./data-folder.ts";
import { PlainError } from "./plain-error.ts";
import type { Settings } from "./settings.ts";
import { Supervisor } from "./supervisor.ts";

const READY_TIMEOUT_MS = 60_000;

/** A running web server and worker, in demo and tests with the schools' side. */
export interface Site {
  origin: string;
  /** Rejects when a process can't be kept running. */
  failed: Promise<never>;
  stop: () => Promise<void>;
}

export interface SiteSettings {
  folder: DataFolder;
  port: number;
  roles: RoleUrls;
  /** Settings that the web server and the worker share. */
  settings: Settings;
  /** Unset: there is no demo receiver. */
  receiver?: ReceiverPorts;
  /** False only where a web server is measured alone. */
  hasWorker?: boolean;
}

/** Where the schools' side of demo and tests listens: web page and webhooks, and mail. */
export interface ReceiverPorts {
  port: number;
  smtpPort: number;
}

/** The programs that make up a site, in the order in which they are started. */
export function sitePrograms({ folder, port, roles, settings, receiver }: SiteSettings): {
  receiver: ChildSettings | null;
  worker: ChildSettings;
  server: ChildSettings;
} {
  const common = {
    ERASURE_LOG: folder.at("erasures.jsonl"),
    LEDGER_HEAD_FILE: folder.at("ledger-head.json"),
    ...settings,
    NODE_ENV: "production",
    BUILD_ID: readBuildId(),
  };
  const logFile = (name: string) => {
    const file = folder.at("logs", `${name}.log`);
    writeFileSync(file, "", { mode: 0o600 });
    return file;
  };
  return {
    receiver: receiver
      ? {
          name: "demo receiver",
          args: [join(serverFolder, "demo-receiver.js")],
          env: {
            NODE_ENV: "production",
            DEMO_RECEIVER_PORT: String(receiver.port),
            DEMO_RECEIVER_SMTP_PORT: String(receiver.smtpPort),
            DEMO_RECEIVER_DATA: folder.at("receiver"),
            FAIRMATCH_INDEX_KEY: settings.FAIRMATCH_INDEX_KEY ?? "",
          },
          logFile: logFile("receiver"),
        }
      : null,
    worker: {
      name: "worker",
      args: [join(serverFolder, "worker.js")],
      cwd: serverFolder,
      env: { ...common, WORKER_DATABASE_URL: roles.worker },
      logFile: logFile("worker"),
    },
    server: {
      name: "web server",
      args: [join(serverFolder, "server.js")],
      cwd: serverFolder,
      env: {
        ...common,
        // The worker signs; whoever breaks into the web server finds no key.
        FAIRMATCH_LEDGER_KEY: "",
        PORT: String(port),
        APP_DATABASE_URL: roles.app,
        MATCHER_DATABASE_URL: roles.matcher,
        NEXT_TELEMETRY_DISABLED: "1",
      },
      logFile: logFile("server"),
    },
  };
}

/** Starts the production build on a port and resolves when it is ready to serve. */
export async function startSite(settings: SiteSettings): Promise<Site> {
  const supervisor = new Supervisor();
  const { port } = settings;
  const programs = sitePrograms(settings);
  try {
    if (programs.receiver) supervisor.start(programs.receiver);
    if (settings.hasWorker !== false) supervisor.start(programs.worker);
    supervisor.start(programs.server);
    await Promise.race([waitUntilReady(port), supervisor.failed]);
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
  return { origin: `http://localhost:${port}`, failed: supervisor.failed, stop: () => supervisor.stop() };
}

/** Resolves when the web server says that it is ready; throws plainly when it does not within a minute. */
export async function waitUntilReady(port: number): Promise<void> {
  const until = performance.now() + READY_TIMEOUT_MS;
  let last = "no answer";
  while (performance.now() < until) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, {
        signal: AbortSignal.timeout(5_000),
      });
      if (answer.ok) return;
      last = `${answer.status} ${await answer.text()}`;
    } catch {
      last = "no answer";
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new PlainError(`The web server was not ready within ${READY_TIMEOUT_MS / 1_000} s: ${last}`);
}
