import type { RoleUrls } from "../database/roles.ts";
import { buildWhenChanged } from "../support/build-app.ts";
import { openDataFolder, readSecrets } from "../support/data-folder.ts";
import { openDatabase, type SiteDatabase } from "../support/database.ts";
import { demoSettings, seedDemo } from "../support/demo-data.ts";
import { findFreePort } from "../support/ports.ts";
import { step } from "../support/progress.ts";
import { withScratchFolder } from "../support/scratch-folder.ts";
import type { Settings } from "../support/settings.ts";
import { startSite } from "../support/site.ts";

export interface BenchSite {
  origin: string;
  port: number;
  /** A folder that goes when the work is done. */
  folder: string;
  roles: RoleUrls;
  ownerUrl: string;
  settings: Settings;
}

interface BenchOptions {
  /** Fills the database before the site starts. */
  prepare?(database: SiteDatabase): Promise<void>;
  /** False: what is stored waits, and nothing but the web server and PostgreSQL takes the machine's time. */
  hasWorker?: boolean;
}

/** Runs the demo from a build of the present sources, on scratch data and a free port. */
export async function withBenchSite<T>(
  work: (site: BenchSite) => Promise<T>,
  { prepare, hasWorker }: BenchOptions = {},
): Promise<T> {
  await buildWhenChanged();
  return withScratchFolder(async (path) => {
    const folder = await openDataFolder(path);
    const secrets = readSecrets(folder);
    const database = await openDatabase(folder, {}, secrets.DATABASE_SECRET);
    try {
      const port = await findFreePort();
      const receiver = { port: await findFreePort(), smtpPort: await findFreePort() };
      const settings = {
        ...demoSettings({ secrets, port, receiver }),
        LOG_LEVEL: "warn",
        API_REQUESTS_PER_MINUTE: "100000000",
      };
      await step("Put demo data in", () => seedDemo(database, settings));
      await prepare?.(database);
      const site = await step("Start the site", () =>
        startSite({ folder, port, roles: database.roles, settings, receiver, hasWorker }),
      );
      try {
        const { roles, ownerUrl } = database;
        return await work({ origin: site.origin, port, folder: path, roles, ownerUrl, settings });
      } finally {
        await site.stop();
      }
    } finally {
      await database.stop();
      folder.release();
    }
  });
}
