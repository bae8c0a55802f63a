import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { countByKey, forgetKey, rotateKeys } from "#lib/housekeeping/rotate-keys.ts";
import { createClient } from "#lib/platform/db.ts";
import { startEmbedded } from "./database/embedded.ts";
import { defaultDataFolder, readSecrets } from "./support/data-folder.ts";
import { PlainError, runScript } from "./support/plain-error.ts";

/**
 * `npm run keys:rotate [-- --forget <id>]`: seals with the first key of FAIRMATCH_KEYS what another one has sealed.
 * `--forget` lets the database forget a key that opens nothing any more, so that it can leave FAIRMATCH_KEYS.
 */
await runScript(async () => {
  const { values } = parseArgs({ options: { forget: { type: "string" } } });
  const folder = defaultDataFolder();
  if (!process.env.FAIRMATCH_KEYS && existsSync(join(folder, "secrets.json")))
    process.env.FAIRMATCH_KEYS = readSecrets({ at: (...names) => join(folder, ...names) }).FAIRMATCH_KEYS;
  const server = process.env.DATABASE_URL ? null : await startEmbedded({ dataDir: folder });
  const db = createClient(process.env.DATABASE_URL ?? server?.ownerUrl ?? "", "keys");
  try {
    const rotated = await rotateKeys(db, (rows) => console.log(`  ${rows} rows so far`));
    console.log(`${rotated} rows sealed anew.`);
    for (const [key, count] of await countByKey(db)) console.log(`  key ${key} opens ${count} values`);
    if (values.forget === undefined) return;
    if (!(await forgetKey(db, values.forget)))
      throw new PlainError(
        `The key "${values.forget}" is still needed: it seals, or opens something. Drafts and waiting mails end within the hour; then try again.`,
      );
    console.log(`The key "${values.forget}" is forgotten: take it out of FAIRMATCH_KEYS.`);
  } finally {
    await db.$disconnect();
    await server?.stop();
  }
});
