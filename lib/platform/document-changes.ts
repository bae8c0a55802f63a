import "server-only";
import type { Tx } from "./db.ts";

/** Notes, in the transaction that changes it, that documents showing this must be rendered again. */
export async function noteDocumentChange(
  tx: Pick<Tx, "documentChange">,
  tag: "disclosures" | "programs" | "placements",
): Promise<void> {
  await tx.documentChange.create({ data: { tag }, select: { id: true } });
}
