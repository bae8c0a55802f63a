import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "#scripts/database/embedded.ts";
import { migrate } from "#scripts/database/migrate.ts";
import { ensureRoles, type RoleUrls, roleUrls } from "#scripts/database/roles.ts";
import { seedDemo } from "#scripts/support/demo-data.ts";

const SECRET = "journeys-only-role-secret";

/** A PostgreSQL of one journey alone, with the demo's data, that can be stopped and started again. */
export interface OwnDatabase {
  ownerUrl: string;
  roles: RoleUrls;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

export async function startOwnDatabase(): Promise<OwnDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), "fairmatch-own-"));
  // PostgreSQL may run as another user.
  chmodSync(dataDir, 0o755);
  let running = await startEmbedded({ dataDir });
  const { ownerUrl, port } = running;
  await ensureRoles(ownerUrl, SECRET);
  await migrate(ownerUrl);
  await seedDemo({ ownerUrl }, {});
  return {
    ownerUrl,
    roles: roleUrls(ownerUrl, SECRET),
    start: async () => {
      running = await startEmbedded({ dataDir, port });
    },
    stop: () => running.stop(),
    remove: async () => {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
