import "server-only";
import type { Db } from "#lib/platform/db.ts";
import { eraseLead } from "./erase-commands.ts";
import type { Tombstone } from "./erasure-log.ts";

interface Reapplied {
  /** Leads that had come back. */
  erased: number;
  /** Leads that came back and must be kept for now. */
  held: number;
  /** Tombstones whose lead is erased or not there. */
  nothingToDo: number;
}

/**
 * Repeats erasures that a restored backup has undone, as they were made the first time: those of the given tombstones and
 * those that the database knows. Safe to run at any time.
 */
export async function reapplyErasures(db: Db, given: readonly Tombstone[]): Promise<Reapplied> {
  const known = await db.erasureTombstone.findMany();
  const all = new Map([...known, ...given].map((tombstone) => [tombstone.leadId, tombstone]));
  const done: Reapplied = { erased: 0, held: 0, nothingToDo: 0 };
  for (const tombstone of all.values()) {
    const outcome = await eraseLead(db, tombstone.leadId, tombstone.reason, tombstone.erasedAt);
    if (outcome === "gone") {
      await db.erasureTombstone.createMany({ data: tombstone, skipDuplicates: true });
      done.nothingToDo += 1;
    } else done[outcome] += 1;
  }
  return done;
}
