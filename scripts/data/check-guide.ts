import { parse } from "node-html-parser";
import { educationInWords } from "#lib/guides/figure-words.ts";
import type { OccupationFile } from "#lib/guides/occupation-schema.ts";
import type { OfficialFigure, OfficialFigures } from "./official-figures.ts";
import { officialWords } from "./official-words.ts";

/** A figure as a guide shows it. */
export interface ShownFigure {
  key: string;
  text: string;
}

export interface Difference extends ShownFigure {
  official: string;
  place: string;
}

export interface GuideCheck {
  matches: number;
  differences: Difference[];
  /** Figures for whose release no official file is at hand. */
  withoutFile: ShownFigure[];
}

/** All figures of a rendered guide, in their order. */
export function shownFigures(html: string): ShownFigure[] {
  return parse(html)
    .querySelectorAll("[data-figure]")
    .map((element) => ({ key: element.getAttribute("data-figure") ?? "", text: element.text.trim() }));
}

/** Compares what a guide shows with the cells of the official files. `findOccupation` says which release is shown. */
export function checkGuide(
  figures: readonly ShownFigure[],
  official: OfficialFigures,
  findOccupation: (code: string) => OccupationFile | undefined,
): GuideCheck {
  const check: GuideCheck = { matches: 0, differences: [], withoutFile: [] };
  for (const figure of figures) {
    const source = sourceOf(figure.key, findOccupation);
    const cells = source === undefined ? undefined : official.get(source);
    if (!cells) {
      check.withoutFile.push(figure);
      continue;
    }
    const cell = cells.get(figure.key);
    const words = cell ? expected(cell) : missingRow(figure.key);
    if (figure.text === words) check.matches += 1;
    else check.differences.push({ ...figure, official: words, place: cell?.place ?? "no row" });
  }
  return check;
}

function expected({ cell, kind }: OfficialFigure): string {
  return kind === "words" ? (educationInWords(cell) ?? cell) : officialWords(cell, kind);
}

/** A state without a row has no published figures; nothing else may be without one. */
function missingRow(key: string): string {
  return /^\d\d-\d{4}\/[A-Z]{2}\//.test(key) && !key.includes("/US/") ? "not published" : "no such figure";
}

const OUTLOOK = new Set(["jobsNow", "jobsThen", "changePercent", "openingsPerYear", "entryEducation"]);

function sourceOf(key: string, findOccupation: (code: string) => OccupationFile | undefined) {
  const [code = "", area = "", measure = ""] = key.split("/");
  const occupation = findOccupation(code);
  if (area === "US") return (OUTLOOK.has(measure) ? occupation?.outlook : occupation?.national)?.source;
  return (/^[A-Z]{2}$/.test(area) ? occupation?.states : occupation?.settings)?.source;
}
