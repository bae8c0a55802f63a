import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

/**
 * Generates Prisma's client without the internet: the command line tool insists on an engine binary that it
 * would download, although generating does not use it. Any existing executable contents it.
 */
const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, "generate"], {
  encoding: "utf8",
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
});
if (status !== 0) {
  console.error(`${stdout}\n${stderr}`);
  process.exit(status ?? 1);
}
