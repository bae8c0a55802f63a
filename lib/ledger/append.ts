import "server-only";
import type { Tx } from "#lib/platform/db.ts";
import { type LedgerEvent, toLeaf } from "./leaf.ts";

/**
 * Writes what happened to the ledger, in the transaction in which it happens. It is sealed into a signed batch
 * within seconds after the commit, by the worker, so that nobody waits for the chain here.
 */
export async function appendLeaves(
  tx: Pick<Tx, "ledgerLeaf">,
  events: readonly LedgerEvent[],
): Promise<void> {
  if (events.length > 0) await tx.ledgerLeaf.createMany({ data: events.map(toLeaf) });
}
