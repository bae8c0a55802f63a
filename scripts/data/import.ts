import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FigureSource, OccupationFile } from "#lib/guides/occupation-schema.ts";
import { PlainError } from "../support/plain-error.ts";
import { comparePart, PARTS, type Part, type PartChange } from "./changes.ts";
import { openStore } from "./store.ts";

export interface Import {
  part: Part;
  /** Entry of `sources.json` for this release; an existing one with the id stays as it is. */
  source: FigureSource;
  files: ReadonlyMap<string, OccupationFile>;
}

export interface ImportReport {
  changes: PartChange[];
  /** Set when the release is new here. */
  newSource?: FigureSource;
  /** Sources that nothing uses any more; they are taken out of `sources.json`. */
  goneSources: FigureSource[];
  /** Guides that name a source that is gone. */
  staleGuides: string[];
}

/**
 * Puts one part of each occupation into `content/data` of the project at `folder`, unless `dryRun`. Occupations that
 * the file does not have keep what they have. Refuses a release that is older than the stored one. Doing it again
 * changes nothing.
 */
export function importPart(folder: string, { part, source, files }: Import, dryRun: boolean): ImportReport {
  const store = openStore(folder);
  const changes: PartChange[] = [];
  const after: OccupationFile[] = [];
  for (const code of store.codes) {
    const stored = store.findOccupation(code);
    const official = files.get(code);
    refuseOlder(store.sources, stored?.[part]?.source, source);
    const change = comparePart(code, part, stored, official);
    if (change) changes.push(change);
    const merged = { ...(stored ?? { code }), ...(official && { [part]: official[part] }) };
    if (stored ?? official) after.push(merged);
    if (!dryRun && change && (change.state === "added" || change.state === "changed"))
      store.saveOccupation(merged);
  }
  const sources = sourcesAfter(store.sources, source, after);
  if (!dryRun && JSON.stringify(sources) !== JSON.stringify(store.sources)) store.saveSources(sources);
  const goneSources = store.sources.filter((known) => !sources.some(({ id }) => id === known.id));
  return {
    changes,
    ...(store.sources.every(({ id }) => id !== source.id) && { newSource: source }),
    goneSources,
    staleGuides: guidesNaming(folder, goneSources),
  };
}

/** Periods compare as text: "May 2024" and "May 2025", "2024 to 2034" and "2025 to 2035". */
function refuseOlder(
  sources: readonly FigureSource[],
  storedId: string | undefined,
  given: FigureSource,
): void {
  const stored = sources.find(({ id }) => id === storedId);
  if (stored && stored.period > given.period)
    throw new PlainError(
      `The file is of ${given.period}, the stored figures are of ${stored.period}.\n  Give a newer file; to go back, use the history of content/data.`,
    );
}

function sourcesAfter(
  sources: readonly FigureSource[],
  added: FigureSource,
  files: readonly OccupationFile[],
): FigureSource[] {
  const used = new Set(files.flatMap((file) => PARTS.flatMap((part) => file[part]?.source ?? [])));
  // The same statistics differ by id only in their time: "oews-2025-05-states" and "oews-2026-05-states".
  const family = (id: string) => id.replaceAll(/\d+/g, "0");
  const isReplaced = ({ id }: FigureSource) =>
    family(id) === family(added.id) && id !== added.id && !used.has(id);
  const place = sources.findIndex(({ id }) => family(id) === family(added.id));
  if (sources.some(({ id }) => id === added.id)) return sources.filter((source) => !isReplaced(source));
  const kept = sources.flatMap((source, index) => (index === place ? [added, source] : [source]));
  return (place < 0 ? [...kept, added] : kept).filter((source) => !isReplaced(source));
}

function guidesNaming(folder: string, sources: readonly FigureSource[]): string[] {
  const guides = join(folder, "content", "guides");
  return readdirSync(guides).filter((name) => {
    const text = readFileSync(join(guides, name), "utf8");
    return sources.some(({ id }) => text.includes(id));
  });
}
