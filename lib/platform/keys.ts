import "server-only";
import { blindIndex, keyFingerprint, keyIds } from "./crypto.ts";
import { appDb, type Db } from "./db.ts";
import { processWide } from "./process.ts";

/** Has a hyphen, which ids in FAIRMATCH_KEYS can't have. */
const INDEX_KEY = "blind-index";
const PROBE = "fairmatch key check";

/** The keys of this process are not those of the database. No waiting mends that. */
export class KeyError extends Error {
  override name = "KeyError";
}

const state = () => processWide("keys.check", () => ({ areChecked: false }));

/** Whether this process may seal and read personal data: its keys were compared with those of the database. */
export function areKeysChecked(): boolean {
  return state().areChecked;
}

/** Throws until the keys were compared. */
export async function requireCheckedKeys(): Promise<void> {
  if (!areKeysChecked()) throw new Error("the keys are not compared with those of the database yet");
}

/**
 * Compares the keys of this process with those that the database has seen. A lost or exchanged key would
 * make stored personal data unreadable, or undiscoverable, without anybody noticing: throws a KeyError instead.
 * Keys that are new to the database are recorded.
 */
export async function checkKeys(db: Db = appDb()): Promise<void> {
  const present = new Map([
    ...keyIds().map((id): [string, string] => [id, keyFingerprint(id, PROBE)]),
    [INDEX_KEY, blindIndex(PROBE)],
  ]);
  const recorded = await db.keyCheck.findMany({ select: { keyId: true, check: true } });
  for (const { keyId, check } of recorded) {
    const own = present.get(keyId);
    if (own === check) continue;
    throw new KeyError(
      own === undefined
        ? `The database holds data under the key "${keyId}", which FAIRMATCH_KEYS lacks. Put it back (docs/environment.md).`
        : `The key "${keyId}" is not the one that this database was filled with. Put the former one back (docs/environment.md).`,
    );
  }
  const known = new Set(recorded.map(({ keyId }) => keyId));
  const fresh = [...present].filter(([keyId]) => !known.has(keyId));
  if (fresh.length > 0)
    await db.keyCheck.createMany({
      data: fresh.map(([keyId, check]) => ({
        keyId,
        purpose: keyId === INDEX_KEY ? "look-up" : "sealing",
        check,
      })),
      skipDuplicates: true,
    });
  state().areChecked = true;
}
