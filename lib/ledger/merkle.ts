import { createHash } from "node:crypto";

/** A step from a leaf to the root: the neighbour's hash, and the side on which it stands. */
export interface ProofStep {
  side: "left" | "right";
  hash: string;
}

/** Root over leaf digests (hex), as RFC 6962 section 2.1 makes it. Throws when there are none. */
export function merkleRoot(digests: readonly string[]): string {
  const [only] = digests;
  if (only === undefined) throw new Error("A batch holds at least one leaf.");
  if (digests.length === 1) return only;
  const split = splitOf(digests.length);
  return nodeHash(merkleRoot(digests.slice(0, split)), merkleRoot(digests.slice(split)));
}

/** The path from the leaf at `position` to the root, nearest first. */
export function merkleProof(digests: readonly string[], position: number): ProofStep[] {
  if (!(position in digests)) throw new Error("There is no leaf at this place.");
  if (digests.length === 1) return [];
  const split = splitOf(digests.length);
  const [left, right] = [digests.slice(0, split), digests.slice(split)];
  return position < split
    ? [...merkleProof(left, position), { side: "right", hash: merkleRoot(right) }]
    : [...merkleProof(right, position - split), { side: "left", hash: merkleRoot(left) }];
}

/** The root that a leaf and its path lead to. */
export function rootFromProof(digest: string, proof: readonly ProofStep[]): string {
  return proof.reduce(
    (hash, step) => (step.side === "left" ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash)),
    digest,
  );
}

/** The largest power of two below the size. */
function splitOf(size: number): number {
  return 2 ** (Math.ceil(Math.log2(size)) - 1);
}

function nodeHash(left: string, right: string): string {
  return createHash("sha256")
    .update(Buffer.from([1]))
    .update(left, "hex")
    .update(right, "hex")
    .digest("hex");
}
