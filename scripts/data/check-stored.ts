import { basename } from "node:path";
import type { OccupationFile } from "#lib/guides/occupation-schema.ts";
import { comparePart, PARTS } from "./changes.ts";
import { readOews } from "./oews.ts";
import type { OfficialFiles } from "./official-files.ts";
import { readProjections } from "./projections.ts";
import type { Store } from "./store.ts";

export interface StoredCheck {
  files: FileCheck[];
  /** Parts that no file was there for: "29-2072 states (oews-2025-05-states)". */
  unchecked: string[];
}

export interface FileCheck {
  file: string;
  /** What was compared, or in words why nothing was. */
  outcome: string;
  /** "29-2072 states CA medianWage: $61,810 -> $61,820": stored, then official. */
  differences: string[];
}

/** Reads official files again as the importers do, and compares each stored figure of the same release. */
export async function checkStored({ oews, projections }: OfficialFiles, store: Store): Promise<StoredCheck> {
  const files: FileCheck[] = [];
  const checked = new Set<string>();
  for (const file of oews) {
    const { sourceId, files: official } = await readOews(file, store);
    files.push(compare(file, sourceId, official, store, checked));
  }
  for (const file of projections) {
    const { sourceId, files: official } = await readProjections(file, store.codes);
    files.push(compare(file, sourceId, official, store, checked));
  }
  return { files, unchecked: storedParts(store).filter((part) => !checked.has(part)) };
}

function storedParts(store: Store): string[] {
  return store.codes.flatMap((code) => {
    const stored = store.findOccupation(code);
    return PARTS.flatMap((part) => nameOf(code, part, stored?.[part]?.source));
  });
}

const nameOf = (code: string, part: string, source: string | undefined) =>
  source === undefined ? [] : [`${code} ${part} (${source})`];

function compare(
  file: string,
  sourceId: string,
  official: ReadonlyMap<string, OccupationFile>,
  store: Store,
  checked: Set<string>,
): FileCheck {
  let count = 0;
  const differences: string[] = [];
  for (const code of store.codes) {
    const stored = store.findOccupation(code);
    const part = PARTS.find((name) => stored?.[name]?.source === sourceId);
    if (!part || !official.has(code)) continue;
    const change = comparePart(code, part, stored, official.get(code));
    if (!change) continue;
    count += change.count + change.notPublished.length;
    differences.push(...change.lines.map((line) => `${code} ${part} ${line}`));
    for (const name of nameOf(code, part, sourceId)) checked.add(name);
  }
  const outcome =
    count > 0
      ? `${count} stored figures compared with ${sourceId}`
      : `no stored figure is of ${sourceId}: nothing compared`;
  return { file: basename(file), outcome, differences };
}
