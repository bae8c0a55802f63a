import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { readTombstones } from "#lib/leads/erasure-log.ts";
import { reapplyErasures } from "#lib/leads/reapply-erasures.ts";
import { createClient } from "#lib/platform/db.ts";
import { startEmbedded } from "./database/embedded.ts";
import { defaultDataFolder } from "./support/data-folder.ts";
import { PlainError, runScript } from "./support/plain-error.ts";

/**
 * `npm run erasures:reapply [-- <file> ...]`: after a restore, erases again what the backup has brought back. Without files it
 * reads `erasures.jsonl` of the data folder. Run it before web servers and workers start.
 */
await runScript(async () => {
  const folder = defaultDataFolder();
  const given = process.argv.slice(2).map((path) => resolve(path));
  const files = given.length > 0 ? given : [join(folder, "erasures.jsonl")].filter(existsSync);
  const missing = files.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new PlainError(`There is no file ${missing.join(", ")}.`);
  const read = await Promise.all(files.map(readTombstones));
  const server = process.env.DATABASE_URL ? null : await startEmbedded({ dataDir: folder });
  const db = createClient(process.env.DATABASE_URL ?? server?.ownerUrl ?? "", "erasures");
  try {
    const { erased, held, nothingToDo } = await reapplyErasures(
      db,
      read.flatMap(({ tombstones }) => tombstones),
    );
    console.log(`${erased} erased again, ${nothingToDo} had not come back, ${held} kept under a legal hold.`);
    const unreadable = read.reduce((sum, each) => sum + each.unreadable, 0);
    if (unreadable > 0) console.log(`${unreadable} lines could not be read: look at ${files.join(", ")}.`);
    if (unreadable > 0 || held > 0) process.exitCode = 1;
  } finally {
    await db.$disconnect();
    await server?.stop();
  }
});
