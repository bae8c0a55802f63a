import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createClient, disconnectDatabases } from "#lib/platform/db.ts";
import { seedDemoWorld } from "#prisma/demo/world.ts";
import { provePayBlind } from "#prisma/testing/pay-blind/prove.ts";
import { TODAY } from "#prisma/testing/pay-blind/results.ts";
import { openDataFolder, readSecrets } from "./support/data-folder.ts";
import { openDatabase } from "./support/database.ts";
import { runScript } from "./support/plain-error.ts";
import { root } from "./support/root.ts";
import { withScratchFolder } from "./support/scratch-folder.ts";

const FILE = "content/data/pay-blind-proof.json";
const DEFAULT_SEED = 20_261_126;

/**
 * `npm run prove:pay-blind -- [seed]`: the proof that no commercial term reaches a result, on a scratch database with the
 * demo world; writes what `/how-matching-works` publishes. The same seed gives the same file but for the date.
 */
await runScript(() =>
  withScratchFolder(async (path) => {
    const seed = Number(process.argv[2] ?? DEFAULT_SEED);
    if (!Number.isSafeInteger(seed)) throw new Error("The seed is a whole number.");
    console.log(`Seed ${seed}`);
    const folder = await openDataFolder(path);
    const { DATABASE_SECRET, ...keys } = readSecrets(folder);
    const database = await openDatabase(folder, {}, DATABASE_SECRET);
    Object.assign(process.env, keys, {
      FAIRMATCH_MODE: "test",
      LOG_LEVEL: "fatal",
      APP_DATABASE_URL: database.roles.app,
      MATCHER_DATABASE_URL: database.roles.matcher,
      WORKER_DATABASE_URL: database.roles.worker,
    });
    const owner = createClient(database.ownerUrl, "pay-blind proof");
    try {
      await seedDemoWorld(owner, {
        today: new Date(TODAY),
        receiverOrigin: "http://127.0.0.1:1",
        indexKey: keys.FAIRMATCH_INDEX_KEY,
      });
      const proof = await provePayBlind(owner, {
        seed,
        rounds: { each: 2, together: 14 },
        onRound: (words) => console.log(`  ${words}`),
      });
      const date = new Date().toISOString().slice(0, 10);
      writeFileSync(join(root, FILE), `${JSON.stringify({ date, ...proof }, null, 2)}\n`);
      console.log(
        `Pay-blind: ${proof.answerSets} sets of answers, ${proof.permutations} changes. ${FILE} written.`,
      );
    } finally {
      await owner.$disconnect();
      await disconnectDatabases();
      await database.stop();
      folder.release();
    }
  }),
);
