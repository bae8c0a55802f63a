import { startEmbedded } from "../database/embedded.ts";
import { migrate } from "../database/migrate.ts";
import { ensureRoles, type RoleUrls, roleUrls } from "../database/roles.ts";
import { startChild } from "./child.ts";
import type { DataFolder } from "./data-folder.ts";
import { PlainError } from "./plain-error.ts";
import { step } from "./progress.ts";

export interface SiteDatabase {
  ownerUrl: string;
  roles: RoleUrls;
  stop: () => Promise<void>;
}

/** The database of DATABASE_URL or, without one, the embedded PostgreSQL of the data folder; migrated. */
export async function openDatabase(
  folder: DataFolder,
  given: Record<string, string>,
  secret: string,
): Promise<SiteDatabase> {
  const server = given.DATABASE_URL
    ? { ownerUrl: given.DATABASE_URL, stop: async () => {} }
    : await step("Start PostgreSQL", () => startGuarded(folder)).catch((error: unknown) => {
        throw asPlain(error);
      });
  try {
    return await step("Bring the database up to date", async () => {
      await ensureRoles(server.ownerUrl, hasRoleUrls(given) ? undefined : secret);
      await migrate(server.ownerUrl);
      const derived = roleUrls(server.ownerUrl, secret);
      const roles = {
        app: given.APP_DATABASE_URL ?? derived.app,
        matcher: given.MATCHER_DATABASE_URL ?? derived.matcher,
        worker: given.WORKER_DATABASE_URL ?? derived.worker,
      };
      return { ownerUrl: server.ownerUrl, roles, stop: server.stop };
    });
  } catch (error) {
    await server.stop();
    throw asPlain(error);
  }
}

const hasRoleUrls = (given: Record<string, string>) =>
  Boolean(given.APP_DATABASE_URL && given.MATCHER_DATABASE_URL && given.WORKER_DATABASE_URL);

/** Embedded PostgreSQL, and a watchdog that ends it when this process is killed. */
async function startGuarded(folder: DataFolder) {
  const embedded = await startEmbedded({
    dataDir: folder.path,
    say: (line) => console.log(`    ${line}`),
  });
  const watchdog = startChild({
    name: "watchdog",
    args: [new URL("./watchdog.js", import.meta.url).pathname, folder.at("postgres", "postmaster.pid")],
    env: {},
    logFile: folder.at("logs", "watchdog.log"),
    diesWithParent: false,
  });
  return {
    ownerUrl: embedded.ownerUrl,
    stop: async () => {
      await embedded.stop();
      await watchdog.stop();
    },
  };
}

/** The database scripts' own errors say in words what to do; those with a code come from below them. */
function asPlain(error: unknown): unknown {
  return error instanceof Error && !("code" in error)
    ? new PlainError(error.message, { cause: error })
    : error;
}
