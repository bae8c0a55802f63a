import "server-only";
import type { Tx } from "#lib/platform/db.ts";
import type { Proof } from "./proof-of-work.ts";

/** Spends a proof with the transaction. False when it was spent before. */
export async function spendProof(tx: Tx, { nonce, expiresAt }: Proof): Promise<boolean> {
  const { count } = await tx.usedProof.createMany({ data: [{ nonce, expiresAt }], skipDuplicates: true });
  return count > 0;
}
