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
