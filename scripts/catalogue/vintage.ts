import { PlainError } from "../support/plain-error.ts";
import type { OfficialFile } from "./official-file.ts";

/** The year in the names of IPEDS files: hd2024.csv, c2024_a.csv. */
export function vintageOf(files: readonly Pick<OfficialFile, "name">[]): number {
  const years = files.map(({ name }) => /^(?:hd|c)((?:19|20)\d{2})(?!\d)/i.exec(name)?.[1]);
  const [first] = years;
  if (!first || years.some((year) => year !== first))
    throw new PlainError(
      `The names of the files do not say one year (${files.map(({ name }) => name).join(", ")}): name it with --year 2024.`,
    );
  return Number(first);
}

/** The school year in the name of the Scorecard's institution file: MERGED2023_24_PP.csv is "2023-24". */
export function schoolYearOf(name: string): string {
  const [, from, to] = /(20\d{2})_(\d{2})(?!\d)/.exec(name) ?? [];
  if (!from || !to)
    throw new PlainError(`The name of ${name} does not say a school year: name it with --year 2023-24.`);
  return `${from}-${to}`;
}

/** The last of the two years whose graduates a field of study file holds: FieldOfStudyData1516_1617_PP.csv is "2016-17". */
export function cohortsOf(name: string): string {
  const [, from, to] = /\d{4}_(\d{2})(\d{2})_PP/i.exec(name) ?? [];
  if (!from || !to)
    throw new PlainError(
      `The name of ${name} does not say the years of its graduates: name the last one with --fields-year 2016-17.`,
    );
  return `20${from}-${to}`;
}
