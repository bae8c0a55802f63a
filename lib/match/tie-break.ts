/**
 * Where a program stands among equals: a 32-bit hash of (session seed, program id), FNV-1a with the finishing mix of
 * MurmurHash3, so that each seed shuffles fairly. Plain arithmetic: the same in the browser and on the server.
 */
export function tieBreak(seed: string, programId: string): number {
  let hash = 0x811c9dc5;
  for (const unit of `${seed}\n${programId}`) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
