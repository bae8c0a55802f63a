import { CAMPUS_FORMATS, ONLINE_FORMATS } from "./bits.ts";
import type { ScoredFacts } from "./entry.ts";
import type { ReaderFacts } from "./reader-facts.ts";
import type { Modality } from "./vocabulary.ts";

/** Whether a way to study stands open to this reader. "none": not offered, or not wanted. */
export type Way = "open" | "closed" | "unknown" | "none";

export const isOnline = (modality: Modality): boolean => modality.startsWith("online");

/** Online: closed where the reader's state is not served. With unknown formats the way itself is unknown. */
export function onlineWay({ formats, served }: ScoredFacts, reader: ReaderFacts): Way {
  if (formats === 0) return "unknown";
  if ((formats & reader.formatBits & ONLINE_FORMATS) === 0) return "none";
  if (reader.stateBits === null) return "open";
  if (served === null) return "unknown";
  const { low, high } = reader.stateBits;
  return (served.low & low) !== 0 || (served.high & high) !== 0 ? "open" : "closed";
}

/** On a campus, wholly or in part: closed where the nearest one lies beyond the reader's radius. */
export function campusWay({ formats }: ScoredFacts, reader: ReaderFacts, miles: number | null): Way {
  if (formats === 0) return "unknown";
  if ((formats & reader.formatBits & CAMPUS_FORMATS) === 0) return "none";
  if (reader.radiusMiles === null) return "open";
  if (miles === null) return "unknown";
  return miles <= reader.radiusMiles ? "open" : "closed";
}
