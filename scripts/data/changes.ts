import { asCount, asMoney } from "#lib/guides/figure-words.ts";
import type { Amount, OccupationFile } from "#lib/guides/occupation-schema.ts";

export const PARTS = ["national", "outlook", "states", "settings"] as const;
export type Part = (typeof PARTS)[number];
type Value = Amount | string;

/** What an import does to one part of one occupation. */
export interface PartChange {
  code: string;
  part: Part;
  state: "added" | "changed" | "unchanged" | "gone";
  /** Number of figures in the part, those that are not published left out. */
  count: number;
  /** One line for each figure that is new, other or gone. */
  lines: string[];
  /** Figures for which the source publishes nothing: "VT employment". */
  notPublished: string[];
}

/** Compares a part as it is stored with the same part of an official file; undefined when neither has it. */
export function comparePart(
  code: string,
  part: Part,
  stored: OccupationFile | undefined,
  official: OccupationFile | undefined,
): PartChange | undefined {
  const before = flatten(stored?.[part]);
  const after = flatten(official?.[part]);
  if (before.size === 0 && after.size === 0) return undefined;
  const published = [...after].filter(([name, value]) => value !== null && !WORDS.has(name)).length;
  const change = { code, part, count: published, notPublished: unpublished(after) };
  if (after.size === 0) return { ...change, state: "gone", lines: [] };
  if (before.size === 0) return { ...change, state: "added", lines: [] };
  const lines = [...new Set([...before.keys(), ...after.keys()])].flatMap((name) =>
    describe(name, before.get(name), after.get(name)),
  );
  return { ...change, state: lines.length > 0 ? "changed" : "unchanged", lines };
}

/** What a part says beside its figures. */
const WORDS = new Set(["source", "title"]);

/** Each figure of a part by a name of its own: "medianWage", "CA medianWage", "title". */
function flatten(part: OccupationFile[Part]): Map<string, Value> {
  const figures = new Map<string, Value>();
  for (const [name, value] of Object.entries(part ?? {})) {
    if (name !== "rows") figures.set(name, value as Value);
    else
      for (const [area, row] of Object.entries(value as Record<string, Record<string, Amount>>))
        for (const [measure, amount] of Object.entries(row)) figures.set(`${area} ${measure}`, amount);
  }
  return figures;
}

function unpublished(figures: ReadonlyMap<string, Value>): string[] {
  return [...figures].flatMap(([name, value]) => (value === null ? [name] : []));
}

function describe(name: string, before: Value | undefined, after: Value | undefined): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (before === undefined) return [`${name}: added, ${inWords(name, after)}`];
  if (after === undefined) return [`${name}: gone, was ${inWords(name, before)}`];
  return [`${name}: ${inWords(name, before)} -> ${inWords(name, after)}${share(before, after)}`];
}

function inWords(name: string, value: Value | undefined): string {
  if (typeof value === "string" || value === undefined) return `${value}`;
  if (name === "changePercent") return value === null ? "none" : `${value}%`;
  return /wage/i.test(name) ? asMoney(value) : asCount(value);
}

/** " (+2.5%)" */
function share(before: Value, after: Value): string {
  if (typeof before !== "number" || typeof after !== "number" || before === 0) return "";
  const percent = ((after - before) / Math.abs(before)) * 100;
  return ` (${percent > 0 ? "+" : ""}${percent.toFixed(1)}%)`;
}
