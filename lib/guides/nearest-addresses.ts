import { distance } from "fastest-levenshtein";

const MOST = 2;
/** Of the letters of the longer one, those that may differ. */
const FARTHEST = 0.35;

/**
 * The known addresses (paths) that a mistyped one was probably meant to be, nearest first, at most two. Compared are
 * the whole paths and their last parts, so that "/career/medical-coder/" leads to "/guides/medical-coder".
 */
export function nearestAddresses(typed: string, known: readonly string[]): string[] {
  const path = plain(typed);
  return known
    .map((address) => ({
      address,
      apart: Math.min(apart(path, plain(address)), apart(lastPart(path), lastPart(plain(address)))),
    }))
    .filter(({ apart }) => apart <= FARTHEST)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MOST)
    .map(({ address }) => address);
}

/** Between 0 (the same) and 1. */
function apart(one: string, other: string): number {
  return distance(one, other) / Math.max(one.length, other.length, 1);
}

/** Small letters, no slash at the end, no ending such as ".html", and one kind of sign between words. */
function plain(path: string): string {
  return decoded(path)
    .toLowerCase()
    .replace(/\/+$/, "")
    .replace(/\.[a-z]{2,5}$/, "")
    .replace(/[\s_+]+/g, "-");
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
