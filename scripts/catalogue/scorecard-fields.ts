import type { CredentialLevel } from "#lib/platform/prisma/enums.ts";
import { levelOfCredential } from "./award-levels.ts";
import { type OfficialFile, type Refusal, readRows } from "./official-file.ts";
import { cents, readNumber, readUnitid } from "./scorecard-cells.ts";

type FieldColumn = "UNITID" | "CIPCODE" | "CREDLEV" | "EARNINGS" | "DEBT" | "DISTANCE";

/** The layout of today, and that of the first release, whose columns begin with P_ and which says nothing of distance. */
const RENAME: Readonly<Record<string, FieldColumn>> = {
  EARN_MDN_4YR: "EARNINGS",
  DEBT_ALL_STGP_EVAL_MDN: "DEBT",
  P_UNITID: "UNITID",
  P_CIPCODE: "CIPCODE",
  P_CREDLEV: "CREDLEV",
  P_MD_EARN_WNE: "EARNINGS",
  P_DEBTMEDIAN: "DEBT",
};

export interface FieldOfStudy {
  /** "51.07" */
  group: string;
  level: CredentialLevel;
  earningsCents: number | null;
  debtCents: number | null;
}

export interface FieldsOfStudy {
  /** Fields with a figure, by UNITID. */
  fields: ReadonlyMap<number, FieldOfStudy[]>;
  /** Whether any credential can be earned wholly at a distance, by UNITID, where the file says so. */
  distance: ReadonlyMap<number, boolean>;
  rows: number;
  /** Rows about no one school, or about no single level. */
  leftOut: number;
}

/** Reads a field of study file. Only rows with a figure are held: most are withheld because of few graduates. */
export async function readFieldsOfStudy(
  file: OfficialFile,
  refuse: (refusal: Refusal) => void,
): Promise<FieldsOfStudy> {
  const fields = new Map<number, Map<string, FieldOfStudy>>();
  const distance = new Map<number, boolean>();
  const seen = new Set<string>();
  let rows = 0;
  let leftOut = 0;
  const columns = {
    required: ["UNITID", "CIPCODE", "CREDLEV", "EARNINGS", "DEBT"],
    optional: ["DISTANCE"],
    rename: RENAME,
  } as const;
  for await (const row of readRows<FieldColumn>(file, columns, refuse)) {
    rows += 1;
    const unitid = readUnitid(row.UNITID);
    const level = levelOfCredential(row.CREDLEV);
    if (unitid === null || !level) {
      leftOut += 1;
      continue;
    }
    // 0 is not reported, 1 none, 2 some and 3 all of the credentials wholly at a distance.
    if (/^[123]$/.test(row.DISTANCE))
      distance.set(unitid, distance.get(unitid) === true || row.DISTANCE !== "1");
    const earnings = readNumber(row.EARNINGS);
    const debt = readNumber(row.DEBT);
    if (!/^\d{3,4}$/.test(row.CIPCODE) || earnings === undefined || debt === undefined) {
      refuse({ file: file.name, line: row.line, reason: "no four-digit subject, or a figure that is none" });
      continue;
    }
    if (earnings === null && debt === null) continue;
    const digits = row.CIPCODE.padStart(4, "0");
    const group = `${digits.slice(0, 2)}.${digits.slice(2)}`;
    const key = `${group} ${level}`;
    const ofSchool = fields.get(unitid) ?? new Map<string, FieldOfStudy>();
    fields.set(unitid, ofSchool);
    if (seen.has(`${unitid} ${key}`)) ofSchool.delete(key);
    else ofSchool.set(key, { group, level, earningsCents: cents(earnings), debtCents: cents(debt) });
    // Two kinds of credential that are one level here have two figures, and neither is that of the level.
    seen.add(`${unitid} ${key}`);
  }
  return {
    fields: new Map([...fields].map(([unitid, ofSchool]) => [unitid, [...ofSchool.values()]])),
    distance,
    rows,
    leftOut,
  };
}
