import { startEmbedded } from "../database/embedded.ts";
import { migrate } from "../database/migrate.ts";
import { ensureRoles } from "../database/roles.ts";
import { diffWithSchema } from "../database/schema-engine.ts";
import { withScratchFolder } from "./scratch-folder.ts";

/** SQL that the migrations lack to give what prisma/schema says, or null. Uses a database made for this. */
export function findDrift(): Promise<string | null> {
  return withScratchFolder(async (dataDir) => {
    const server = await startEmbedded({ dataDir });
    try {
      await ensureRoles(server.ownerUrl);
      await migrate(server.ownerUrl);
      return await diffWithSchema(server.ownerUrl);
    } finally {
      await server.stop();
    }
  });
}
