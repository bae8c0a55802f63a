import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Replay, replayRecord } from "#lib/match-records/replay-record.ts";
import { createClient } from "#lib/platform/db.ts";
import { startEmbedded } from "./database/embedded.ts";
import { defaultDataFolder, readSecrets } from "./support/data-folder.ts";
import { PlainError, runScript } from "./support/plain-error.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const EXIT = { identical: 0, different: 1, tampered: 1, other_engine: 2, unknown: 3 } as const;

/**
 * `npm run replay -- <match id>`: makes the stored match of a lead again. 0: identical, byte for byte; 1: different, or
 * changed after it was stored; 2: stored by another engine; 3: there is none (its lead may be erased).
 */
await runScript(async () => {
  const id = process.argv[2] ?? "";
  if (!UUID.test(id)) throw new PlainError("Say which match: npm run replay -- <match id>");
  const folder = defaultDataFolder();
  if (!process.env.FAIRMATCH_KEYS && existsSync(join(folder, "secrets.json")))
    process.env.FAIRMATCH_KEYS = readSecrets({ at: (...names) => join(folder, ...names) }).FAIRMATCH_KEYS;
  const server = process.env.DATABASE_URL ? null : await startEmbedded({ dataDir: folder });
  const db = createClient(process.env.DATABASE_URL ?? server?.ownerUrl ?? "", "replay");
  try {
    const replay = await replayRecord(db, id);
    console.log(words(replay));
    process.exitCode = EXIT[replay.kind];
  } finally {
    await db.$disconnect();
    await server?.stop();
  }
});

function words(replay: Replay): string {
  switch (replay.kind) {
    case "identical":
      return `identical: ${replay.bytes} bytes, ${replay.programs} programs, engine ${replay.engineVersion}, sha256 ${replay.hash}`;
    case "different": {
      const { path, stored, replayed } = replay.difference;
      return `different, first at ${path}\n  stored:   ${stored}\n  replayed: ${replayed}`;
    }
    case "tampered":
      return `tampered: ${replay.what} is not what was stored`;
    case "other_engine":
      return `This match was made by engine ${replay.stored}, and this code holds engine ${replay.here}. Check out the code of engine ${replay.stored} to replay it.`;
    case "unknown":
      return "There is no such match. The record of an erased lead is gone with its answers.";
  }
}
