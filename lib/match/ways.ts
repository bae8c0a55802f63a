import type { ProgramFacts } from "./facts.ts";
import type { ReaderFacts } from "./reader-facts.ts";
import type { Modality } from "./vocabulary.ts";

/** Whether a way to study stands open to this reader. "none": not offered, or not wanted. */
export type Way = "open" | "closed" | "unknown" | "none";

export const isOnline = (modality: Modality): boolean => modality.startsWith("online");

/** The formats that are both offered and wanted; null when it is not known what is offered. */
export function usableFormats(program: ProgramFacts, reader: ReaderFacts): readonly Modality[] | null {
  if (program.modalities.length === 0) return null;
  return program.modalities.filter((modality) => reader.formats?.includes(modality) ?? true);
}

/** Online: closed where the reader's state is not served. With unknown formats the way itself is unknown. */
export function onlineWay(program: ProgramFacts, reader: ReaderFacts): Way {
  const usable = usableFormats(program, reader);
  if (usable === null) return "unknown";
  if (!usable.some(isOnline)) return "none";
  if (reader.state === null) return "open";
  if (program.statesServed === null) return "unknown";
  return program.statesServed.includes(reader.state) ? "open" : "closed";
}

/** On a campus, wholly or in part: closed where the nearest one lies beyond the reader's radius. */
export function campusWay(program: ProgramFacts, reader: ReaderFacts, miles: number | null): Way {
  const usable = usableFormats(program, reader);
  if (usable === null) return "unknown";
  if (usable.every(isOnline)) return "none";
  if (reader.radiusMiles === null) return "open";
  if (miles === null) return "unknown";
  return miles <= reader.radiusMiles ? "open" : "closed";
}
