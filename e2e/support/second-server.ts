import { cpSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBuildId, serverFolder } from "#scripts/support/build-app.ts";
import { type Child, startChild, tail } from "#scripts/support/child.ts";
import { findFreePort } from "#scripts/support/ports.ts";
import { readGivenSettings, type Settings } from "#scripts/support/settings.ts";

/** A web server of its own from a copy of the build, beside the one that the other journeys use. */
export async function copyBuild(settings: Settings) {
  const folder = mkdtempSync(join(tmpdir(), "fairmatch-copy-"));
  cpSync(serverFolder, folder, { recursive: true, verbatimSymlinks: true });
  const rendered = join(folder, ".next", "server", "route-cache");
  rmSync(rendered, { recursive: true, force: true });
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const logFile = join(folder, "server.log");
  let child: Child | null = null;
  const kill = async () => {
    if (child?.pid === undefined) return;
    process.kill(child.pid, "SIGKILL");
    await child.ended;
    child = null;
  };
  return {
    origin,
    port,
    /** Where the copy is: what is changed in it counts from the next start. */
    folder,
    /** Resolves when the process answers; `change` overrides settings for this start. */
    start: async (change: Settings = {}) => {
      const started = startChild({
        name: "second web server",
        args: [join(folder, "server.js")],
        cwd: folder,
        logFile,
        env: {
          ...readGivenSettings(),
          BUILD_ID: readBuildId(),
          PORT: String(port),
          APP_ORIGIN: origin,
          ...settings,
          ...change,
        },
      });
      child = started;
      await Promise.race([untilLive(origin), failWhenEnded(started, logFile)]);
    },
    /** Resolves when the process has ended by itself, with how, and the last lines of its log. */
    ended: async () => {
      const words = await child?.ended;
      child = null;
      return `${words}\n${tail(logFile)}`;
    },
    kill,
    /** Makes each document that was rendered as old as if the server had stood still for an hour. While it stands. */
    ageDocuments: () => {
      const anHourAgo = Date.now() / 1_000 - 3_600;
      for (const entry of readdirSync(rendered, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), anHourAgo, anHourAgo);
    },
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function failWhenEnded(child: Child, logFile: string): Promise<never> {
  throw new Error(`The second server ended: ${await child.ended}\n${tail(logFile)}`);
}

async function untilLive(origin: string): Promise<void> {
  const until = performance.now() + 30_000;
  while (performance.now() < until) {
    const answer = await fetch(`${origin}/api/health/live`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The second server did not come up.");
}
