import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleProgram } from "#scripts/support/build-app.ts";

/** The product's worker in a process of its own, to be killed or frozen. */
export interface WorkerProcess {
  kill(signal: NodeJS.Signals): void;
  /** Resolves with the first line of its log that holds these words. Rejects when it ends before. */
  logged(words: string): Promise<string>;
  /** Resolves when the process is gone. */
  ended: Promise<void>;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Bundles `worker.ts` as the product's build does; gives the file. */
export async function bundleWorker(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), "fairmatch-worker-")), "worker.mjs");
  await bundleProgram("worker.ts", file);
  return file;
}

/** Starts a bundled worker on the test's database; it may reach the given receivers. */
export function startWorkerProcess(workerFile: string, hosts: readonly string[]): WorkerProcess {
  const child = spawn(process.execPath, [workerFile], {
    cwd: root,
    env: {
      ...process.env,
      LOG_LEVEL: "info",
      ALLOW_INSECURE_WEBHOOKS: "1",
      WEBHOOK_ALLOW_HOSTS: hosts.join(","),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines = collectLines(child);
  return {
    kill: (signal) => void child.kill(signal),
    logged: lines.waitFor,
    ended: new Promise((resolve) => child.once("exit", () => resolve())),
  };
}

function collectLines(child: ChildProcess) {
  let text = "";
  let wake: () => void = () => undefined;
  let hasEnded = false;
  const onText = (chunk: Buffer) => {
    text += chunk.toString("utf8");
    wake();
  };
  child.stdout?.on("data", onText);
  child.stderr?.on("data", onText);
  child.once("close", () => {
    hasEnded = true;
    wake();
  });
  return {
    async waitFor(words: string): Promise<string> {
      for (;;) {
        const line = text.split("\n").find((each) => each.includes(words));
        if (line) return line;
        if (hasEnded) throw new Error(`The worker ended without saying "${words}":\n${text}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
