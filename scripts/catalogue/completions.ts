import type { CredentialLevel } from "#lib/platform/prisma/enums.ts";
import { PlainError } from "../support/plain-error.ts";
import { levelOfAward } from "./award-levels.ts";
import { type OfficialFile, type OfficialRow, type Refusal, readRows } from "./official-file.ts";

const COLUMNS = ["UNITID", "CIPCODE", "MAJORNUM", "AWLEVEL", "CTOTALT"] as const;

/** One subject at one level at one school, with all awards of the year. */
export interface OfferedProgram {
  cip: string;
  level: CredentialLevel;
  awards: number;
}

/** What one school offers; the rows of the file stand together by school. */
export interface Offer {
  unitid: number;
  programs: OfferedProgram[];
  /** Rows read so far, this school's included. */
  rowsRead: number;
}

export interface CompletionsCount {
  /** Rows that say that a program is offered. */
  rows: number;
  rowsWithAwards: number;
  grandTotals: number;
  /** Second majors: the same people were counted with their first one. */
  secondMajors: number;
  refused: number;
}

/**
 * What each school of the file offers, school by school. `refuse` hears of each row that was left out. Only one school
 * is held at a time, so the file must be in the order of UNITID, as the official one is.
 */
export async function* readOffers(
  file: OfficialFile,
  isKnown: (unitid: number) => boolean,
  refuse: (refusal: Refusal) => void = () => {},
  count: CompletionsCount = newCount(),
): AsyncGenerator<Offer> {
  let unitid = 0;
  let programs = new Map<string, OfferedProgram>();
  const refuseRow = (line: number, reason: string) => {
    count.refused += 1;
    refuse({ file: file.name, line, reason });
  };
  for await (const row of readRows(file, { required: COLUMNS }, ({ line, reason }) =>
    refuseRow(line, reason),
  )) {
    const read = readRow(row, isKnown);
    if (typeof read === "string") {
      if (read === "grand total") count.grandTotals += 1;
      else if (read === "second major") count.secondMajors += 1;
      else refuseRow(row.line, read);
      continue;
    }
    if (read.unitid !== unitid) {
      if (read.unitid < unitid)
        throw new PlainError(
          `${file.name}, line ${row.line}: school ${read.unitid} comes after school ${unitid}.\n  The official file is in the order of UNITID: sort it so.`,
        );
      if (programs.size > 0) yield { unitid, programs: [...programs.values()], rowsRead: count.rows };
      unitid = read.unitid;
      programs = new Map();
    }
    count.rows += 1;
    if (read.awards > 0) count.rowsWithAwards += 1;
    const key = `${read.cip} ${read.level}`;
    const earlier = programs.get(key);
    if (earlier) earlier.awards += read.awards;
    else programs.set(key, { cip: read.cip, level: read.level, awards: read.awards });
  }
  if (programs.size > 0) yield { unitid, programs: [...programs.values()], rowsRead: count.rows };
}

export const newCount = (): CompletionsCount => ({
  rows: 0,
  rowsWithAwards: 0,
  grandTotals: 0,
  secondMajors: 0,
  refused: 0,
});

function readRow(
  row: OfficialRow<(typeof COLUMNS)[number]>,
  isKnown: (unitid: number) => boolean,
): (OfferedProgram & { unitid: number }) | string {
  // 99 stands for all subjects together; some editions write it as 99.0000 or with leading spaces.
  if (/^99(\.0+)?$/.test(row.CIPCODE)) return "grand total";
  if (row.MAJORNUM === "2") return "second major";
  if (row.MAJORNUM !== "1") return `MAJORNUM "${row.MAJORNUM.slice(0, 20)}" is not 1 or 2`;
  if (!/^\d{6}$/.test(row.UNITID)) return `UNITID "${row.UNITID.slice(0, 20)}" is not six digits`;
  const unitid = Number(row.UNITID);
  if (!isKnown(unitid)) return `school ${unitid} is not in the institutions file`;
  const cip = readCip(row.CIPCODE);
  if (!cip) return `CIPCODE "${row.CIPCODE.slice(0, 20)}" is no six-digit subject`;
  const level = levelOfAward(row.AWLEVEL);
  if (!level) return `AWLEVEL "${row.AWLEVEL.slice(0, 20)}" is not known`;
  if (!/^\d{1,6}$/.test(row.CTOTALT)) return `CTOTALT "${row.CTOTALT.slice(0, 20)}" is no number of awards`;
  return { unitid, cip, level, awards: Number(row.CTOTALT) };
}

/** "51.0707", also where a spreadsheet has eaten zeros at either end ("1.01" is 01.0100). */
export function readCip(text: string): string | null {
  const [, family, rest] = /^(\d{1,2})\.(\d{1,4})$/.exec(text) ?? [];
  return family && rest ? `${family.padStart(2, "0")}.${rest.padEnd(4, "0")}` : null;
}
