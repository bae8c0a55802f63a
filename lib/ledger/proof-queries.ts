import "server-only";
import { appDb } from "#lib/platform/db.ts";
import type { BatchHeader } from "./batch.ts";
import { merkleProof, type ProofStep } from "./merkle.ts";

/** One entry, and what shows that it stands in a signed batch. */
export interface ProvenEntry {
  kind: string;
  subjectId: string;
  body: string;
  path: ProofStep[];
  batch: { header: BatchHeader; signature: string };
}

export interface Proofs {
  entries: ProvenEntry[];
  /** Entries that are to be sealed within seconds. */
  waiting: number;
  /** Public keys (base64url) by id, of the batches named. */
  keys: Record<string, string>;
}

/** The entries about these rows, oldest first, with their proofs. */
export async function listProofs(subjectIds: readonly string[]): Promise<Proofs> {
  const leaves = await appDb().ledgerLeaf.findMany({
    where: { subjectId: { in: [...subjectIds] } },
    orderBy: [{ createdAt: "asc" }, { kind: "asc" }, { id: "asc" }],
    select: {
      kind: true,
      subjectId: true,
      body: true,
      position: true,
      sealedIn: {
        select: {
          number: true,
          size: true,
          total: true,
          root: true,
          previousHash: true,
          sealedAt: true,
          keyId: true,
          digests: true,
          signature: true,
          key: { select: { publicKey: true } },
        },
      },
    },
  });
  const keys: Record<string, string> = {};
  const entries = leaves.flatMap(({ kind, subjectId, body, position, sealedIn }): ProvenEntry[] => {
    if (!sealedIn || position === null) return [];
    const { digests, signature, key, sealedAt, ...fields } = sealedIn;
    keys[fields.keyId] = key.publicKey;
    const header = { ...fields, sealedAt: sealedAt.toISOString() };
    return [
      {
        kind,
        subjectId,
        body,
        path: merkleProof(hexDigests(digests), position),
        batch: { header, signature },
      },
    ];
  });
  return { entries, waiting: leaves.length - entries.length, keys };
}

/** The digests of a batch, 32 bytes each, in hex. */
export function hexDigests(digests: Uint8Array): string[] {
  return Buffer.from(digests).toString("hex").match(/.{64}/g) ?? [];
}
