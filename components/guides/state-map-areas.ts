import { type Figure, stateFigure, stateRows } from "#lib/guides/figures.ts";
import { paths } from "#lib/platform/paths.ts";
import { classify, type ValueClass } from "./state-map-classes.ts";

/** The two ways to look at the map, each with a mark of its own for styles. */
export const VIEWS = [
  { measure: "employment", mark: "e", label: "Jobs" },
  { measure: "medianWage", mark: "w", label: "Median wage" },
] as const;
export type View = (typeof VIEWS)[number];

export interface MapArea {
  /** Postal code. */
  code: string;
  name: string;
  employment: Figure;
  medianWage: Figure;
  /** "21,490 jobs, median wage $45,760 a year". */
  figures: string;
  /** "Florida: 21,490 jobs, median wage $45,760 a year. Programs in Florida". */
  words: string;
  href: string;
  /** Class in each view, for styles. */
  marks: { "data-e": ValueClass["key"]; "data-w": ValueClass["key"] };
}

/** The fifty states and the district by name, and the classes of each view. */
export function mapAreas(of: string, subject: string) {
  const rows = stateRows(of);
  const classesOf = ({ measure }: View) =>
    classify(rows.map((row) => ({ code: row.code, value: row[measure] })));
  const classes = { e: classesOf(VIEWS[0]), w: classesOf(VIEWS[1]) };
  const keyOf = (mark: View["mark"], code: string) =>
    classes[mark].find(({ states }) => states.includes(code))?.key ?? "none";
  const areas = rows.map(({ code, name }): MapArea => {
    const employment = stateFigure(of, code, "employment");
    const medianWage = stateFigure(of, code, "medianWage");
    const figures = `${jobsWords(employment)}, ${wageWords(medianWage)}`;
    const place = code === "DC" ? `the ${name}` : name;
    return {
      code,
      name,
      employment,
      medianWage,
      figures,
      words: `${name}: ${figures}. Programs in ${place}`,
      href: paths.programs({ subject, state: code }),
      marks: { "data-e": keyOf("e", code), "data-w": keyOf("w", code) },
    };
  });
  return { areas, classes };
}

const jobsWords = ({ text, value }: Figure) => (value === null ? `jobs ${text}` : `${text} jobs`);

const wageWords = ({ text, value }: Figure) =>
  value === null ? `median wage ${text}` : `median wage ${text} a year`;
