import "server-only";
import { blindIndex, keyFingerprint, keyIds } from "./crypto.ts";
import { appDb, type Db } from "./db.ts";

/** Has a hyphen, which ids in FAIRMATCH_KEYS can't have. */
const INDEX_KEY = "blind-index";
const PROBE = "fairmatch key check";

/**
 * Compares the keys of this process with those that the database has seen. A lost or exchanged key would
 * make stored personal data unreadable, or undiscoverable, without anybody noticing: throws instead.
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
    throw new Error(
      own === undefined
        ? `The database holds data under the key "${keyId}", which FAIRMATCH_KEYS lacks. Put it back (docs/environment.md).`
        : `The key "${keyId}" is not the one that this database was filled with. Put the former one back (docs/environment.md).`,
    );
  }
  const known = new Set(recorded.map(({ keyId }) => keyId));
  const fresh = [...present].filter(([keyId]) => !known.has(keyId));
  if (fresh.length === 0) return;
  await db.keyCheck.createMany({
    data: fresh.map(([keyId, check]) => ({
      keyId,
      purpose: keyId === INDEX_KEY ? "look-up" : "sealing",
      check,
    })),
    skipDuplicates: true,
  });
}
