import type { OfficialRow } from "./official-file.ts";
import { cents, readNumber, readText, readUnitid } from "./scorecard-cells.ts";

/** Columns of the Scorecard's institution file that are used. */
export const SCHOOL_COLUMNS = [
  "UNITID",
  "ACCREDAGENCY",
  "TUITIONFEE_IN",
  "TUITIONFEE_OUT",
  "C150_4",
  "C150_L4",
  "DISTANCEONLY",
] as const;
type SchoolColumn = (typeof SCHOOL_COLUMNS)[number];

/** What the Scorecard says about a whole school; null for what it does not say. */
export interface ScorecardSchool {
  unitid: number;
  accreditor: string | null;
  yearlyInStateCents: number | null;
  yearlyOutOfStateCents: number | null;
  /** Whole per cent. */
  completionRate: number | null;
  /** True where all is at a distance; the institution file says nothing more of the others. */
  offersDistance: true | null;
}

/** The row's facts, or why it is refused. */
export function readScorecardSchool(row: OfficialRow<SchoolColumn>): ScorecardSchool | string {
  const unitid = readUnitid(row.UNITID);
  if (unitid === null) return `UNITID "${row.UNITID.slice(0, 20)}" is no number of a school`;
  const inState = readNumber(row.TUITIONFEE_IN);
  const outOfState = readNumber(row.TUITIONFEE_OUT);
  // A school has one of the two: C150_4 where four years are the most common, C150_L4 where fewer are.
  const completion = [row.C150_4, row.C150_L4].map(readNumber);
  if (inState === undefined) return `TUITIONFEE_IN "${row.TUITIONFEE_IN.slice(0, 20)}" is no amount`;
  if (outOfState === undefined) return `TUITIONFEE_OUT "${row.TUITIONFEE_OUT.slice(0, 20)}" is no amount`;
  const share = completion.find((value) => value !== null) ?? null;
  if (completion.includes(undefined) || (share !== null && (share < 0 || share > 1)))
    return "C150_4 or C150_L4 is no share from 0 to 1";
  return {
    unitid,
    accreditor: readText(row.ACCREDAGENCY)?.slice(0, 200) ?? null,
    yearlyInStateCents: cents(inState),
    yearlyOutOfStateCents: cents(outOfState),
    completionRate: share === null ? null : Math.round(share * 100),
    offersDistance: row.DISTANCEONLY === "1" ? true : null,
  };
}
