import "server-only";
import { appDb } from "#lib/platform/db.ts";
import { type LedgerHead, toHead } from "./head.ts";

/** Public keys (base64url) by id, and the newest batch; null while nothing was sealed. */
export async function findLedgerHead(): Promise<{ keys: Record<string, string>; head: LedgerHead | null }> {
  const [keys, batch] = await Promise.all([
    appDb().ledgerKey.findMany({ orderBy: { createdAt: "asc" }, select: { id: true, publicKey: true } }),
    appDb().ledgerBatch.findFirst({
      orderBy: { number: "desc" },
      select: {
        number: true,
        size: true,
        total: true,
        root: true,
        previousHash: true,
        sealedAt: true,
        keyId: true,
        signature: true,
        key: { select: { publicKey: true } },
      },
    }),
  ]);
  const byId = Object.fromEntries(keys.map(({ id, publicKey }) => [id, publicKey]));
  if (!batch) return { keys: byId, head: null };
  const { signature, key, sealedAt, ...fields } = batch;
  const header = { ...fields, sealedAt: sealedAt.toISOString() };
  return { keys: byId, head: toHead(header, signature, key.publicKey) };
}
