import { cpSync } from "node:fs";
import { join } from "node:path";
import { buildWhenChanged } from "./build-app.ts";
import { findChromium } from "./chromium.ts";
import { type DataFolder, openDataFolder, readSecrets } from "./data-folder.ts";
import { openDatabase } from "./database.ts";
import { demoSettings, seedDemo } from "./demo-data.ts";
import { findFreePort } from "./ports.ts";
import { step } from "./progress.ts";
import { setRequestRules } from "./request-rules.ts";
import { root } from "./root.ts";
import { type RunResult, runNode } from "./run.ts";
import { withScratchFolder } from "./scratch-folder.ts";
import { startSite } from "./site.ts";

/** Folder in which the browser tests leave what helps to understand a failure. */
const RESULTS = join(root, "test-results");
const PLAYWRIGHT = join(root, "node_modules/@playwright/test/cli.js");

/**
 * Runs the browser tests against the production build with worker and receiver, on free ports and a database
 * made for this run. `args` go to Playwright.
 */
export async function runBrowserTests(args: string[]): Promise<RunResult> {
  const executable = await step("Find Chromium", findChromium);
  await buildWhenChanged();
  return withScratchFolder(async (path) => {
    const folder = await openDataFolder(path);
    try {
      return await runAgainstSite(folder, executable, args);
    } finally {
      folder.release();
      cpSync(folder.at("logs"), join(RESULTS, "logs"), { recursive: true });
    }
  });
}

async function runAgainstSite(folder: DataFolder, executable: string, args: string[]): Promise<RunResult> {
  const secrets = readSecrets(folder);
  const database = await openDatabase(folder, {}, secrets.DATABASE_SECRET);
  try {
    const port = await findFreePort();
    const receiver = { port: await findFreePort(), smtpPort: await findFreePort() };
    const settings = demoSettings({ secrets, port, receiver });
    await step("Put demo data in", () => seedDemo(database, settings));
    // Journeys type faster than people.
    await setRequestRules(database.ownerUrl, { minimumSeconds: 0 });
    const site = await step("Start the site", () =>
      startSite({ folder, port, roles: database.roles, settings, receiver }),
    );
    try {
      return await runNode(
        [PLAYWRIGHT, "test", "--config", join(root, "e2e/playwright.config.ts"), ...args],
        {
          env: {
            ...settings,
            NODE_OPTIONS: `--import ${new URL("./preload.js", import.meta.url).href}`,
            FORCE_COLOR: process.stdout.isTTY ? "1" : "0",
            FAIRMATCH_CHROMIUM: executable,
            E2E_ORIGIN: site.origin,
            E2E_RECEIVER_ORIGIN: `http://localhost:${receiver.port}`,
            DATABASE_URL: database.ownerUrl,
            E2E_APP_DATABASE_URL: database.roles.app,
            E2E_MATCHER_DATABASE_URL: database.roles.matcher,
          },
          onLine: (line) => console.log(`    ${line}`),
        },
      );
    } finally {
      await site.stop();
    }
  } finally {
    await database.stop();
  }
}
