import "server-only";
import { now } from "#lib/platform/clock.ts";
import { coalesced } from "#lib/platform/coalesce.ts";
import type { Db, Tx } from "#lib/platform/db.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { type BatchHeader, batchHash, NO_BATCH, type SigningKey, signObject } from "./batch.ts";
import { type LedgerHead, toHead, writeHead } from "./head.ts";
import { merkleRoot } from "./merkle.ts";
import { sealAudit } from "./seal-audit.ts";

const MAX_BATCH = 4_096;

export interface SealSettings {
  key: SigningKey;
  /** Where the newest head is kept outside the database; null: nowhere. */
  headFile: string | null;
}

/** Seals what waits when it is told to; several workers take turns. */
export function createSealer(
  db: Db,
  settings: SealSettings,
): { run(): Promise<void>; stop(): Promise<void> } {
  let isStopped = false;
  let isKeyKnown = false;
  const run = coalesced(async () => {
    try {
      if (!isKeyKnown) await recordKey(db, settings.key);
      isKeyKnown = true;
      await sealAudit(db);
      while (!isStopped) {
        const head = await db.$transaction((tx) => sealBatch(tx, settings.key));
        if (!head) break;
        if (settings.headFile) await writeHead(settings.headFile, head);
        if (head.header.size < MAX_BATCH) break;
      }
    } catch (error) {
      reportUnknownError(error, "ledger.seal");
    }
  });
  return {
    run,
    stop() {
      isStopped = true;
      return run();
    },
  };
}

/** Throws when the database knows another key of this id. */
export async function recordKey(db: Db, { id, publicKey }: SigningKey): Promise<void> {
  await db.ledgerKey.createMany({ data: [{ id, publicKey }], skipDuplicates: true });
  const known = await db.ledgerKey.findUniqueOrThrow({ where: { id }, select: { publicKey: true } });
  if (known.publicKey !== publicKey)
    throw new Error(`The ledger knows another signing key "${id}". Give a new key a new id.`);
}

/** Seals up to 4,096 leaves, the oldest first; null when none waits. One transaction at a time in the database. */
async function sealBatch(tx: Tx, key: SigningKey): Promise<LedgerHead | null> {
  await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended('ledger.seal', 0))`;
  const leaves = await tx.ledgerLeaf.findMany({
    where: { batch: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MAX_BATCH,
    select: { id: true, digest: true },
  });
  if (leaves.length === 0) return null;
  const last = await tx.ledgerBatch.findFirst({
    orderBy: { number: "desc" },
    select: { number: true, total: true, hash: true },
  });
  const header: BatchHeader = {
    number: (last?.number ?? 0) + 1,
    size: leaves.length,
    total: (last?.total ?? 0) + leaves.length,
    root: merkleRoot(leaves.map(({ digest }) => digest)),
    previousHash: last?.hash ?? NO_BATCH,
    sealedAt: now().toISOString(),
    keyId: key.id,
  };
  const signature = signObject(header, key);
  await tx.ledgerBatch.create({
    data: {
      ...header,
      sealedAt: new Date(header.sealedAt),
      digests: Buffer.from(leaves.map(({ digest }) => digest).join(""), "hex"),
      hash: batchHash(header),
      signature,
    },
    select: { number: true },
  });
  await tx.$executeRaw`
    UPDATE ledger_leaf AS leaf SET batch = ${header.number}, position = sealed.place - 1
    FROM unnest(${leaves.map(({ id }) => id)}::uuid[]) WITH ORDINALITY AS sealed (id, place)
    WHERE leaf.id = sealed.id`;
  return toHead(header, signature, key.publicKey);
}
