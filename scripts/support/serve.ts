import { buildWhenChanged } from "./build-app.ts";
import { type DataFolder, openDataFolder, readSecrets, type Secrets } from "./data-folder.ts";
import { openDatabase, type SiteDatabase } from "./database.ts";
import { claimDatabase, type Installation } from "./installation.ts";
import { requireFreePort } from "./ports.ts";
import { seconds, step } from "./progress.ts";
import type { Settings } from "./settings.ts";
import { waitForEnd } from "./shutdown.ts";
import { type ReceiverPorts, startSite } from "./site.ts";

/** How an installation on this machine is served. */
export interface Plan {
  installation: Installation;
  port: number;
  /** Database connections that the environment names; empty for the embedded PostgreSQL. */
  databaseUrls: Settings;
  /** Secrets that the environment brings. Unset: those of the data folder, made at the first start. */
  secrets?: Secrets;
  settings: (secrets: Secrets) => Settings;
  /** Puts data into the migrated database. */
  fill?: (database: SiteDatabase, settings: Settings) => Promise<void>;
  receiver?: ReceiverPorts;
  /** Lines to print when everything is ready. */
  describe: (settings: Settings, folder: DataFolder) => string[];
}

/** Prepares what is missing, serves until it is told to end, and stops everything in order. */
export async function serve(plan: Plan): Promise<void> {
  const startedAt = performance.now();
  const { installation, port, receiver } = plan;
  await requireFreePort(port);
  const folder = await openDataFolder();
  const ended = waitForEnd();
  const secrets = plan.secrets ?? readSecrets(folder);
  const settings = plan.settings(secrets);
  await buildWhenChanged();
  const database = await openDatabase(folder, plan.databaseUrls, secrets.DATABASE_SECRET);
  try {
    await claimDatabase(database.ownerUrl, installation);
    await plan.fill?.(database, settings);
    const site = await step("Start the web server and the worker", () =>
      startSite({ folder, port, roles: database.roles, settings, receiver }),
    );
    try {
      const lines = plan.describe(settings, folder);
      console.log(["", `Ready (${seconds(startedAt)}).`, "", ...lines, ""].join("\n"));
      console.log(`\nStopping (${await Promise.race([ended, site.failed])}) ...`);
    } finally {
      await site.stop();
    }
  } finally {
    await database.stop();
    folder.release();
  }
  console.log("Everything has stopped; the data stays.");
}

/** One line of the closing words: a label and what it stands for. */
export const row = (label: string, text: string): string => `  ${label.padEnd(16)}${text}`;
