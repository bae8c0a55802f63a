import "server-only";
import type { Tx } from "#lib/platform/db.ts";

/** The channel on which workers hear, after the commit, that what was held for review may go. */
export const LEAD_RELEASED = "lead_released";

export async function tellReleased(tx: Pick<Tx, "$queryRaw">): Promise<void> {
  await tx.$queryRaw`SELECT pg_notify(${LEAD_RELEASED}, '')::text`;
}
