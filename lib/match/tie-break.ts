/**
 * Where a program stands among equals: 32-bit hashes of the session's seed and of the program's id, mixed so that each
 * seed shuffles fairly. Plain arithmetic: the same in the browser and on the server.
 */
export function tieBreak(seedHash: number, programHash: number): number {
  return finish(Math.imul(seedHash ^ programHash, 0x9e3779b1));
}

export const seedHash = (seed: string): number => finish(fnv1a(seed));
export const idHash = (id: string): number => finish(fnv1a(id));

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash;
}

/** The finishing mix of MurmurHash3. */
function finish(given: number): number {
  let hash = Math.imul(given ^ (given >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
