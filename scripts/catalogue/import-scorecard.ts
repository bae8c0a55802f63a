import { type ImportResult, requireUpToDate, runImport } from "./import-run.ts";
import { inspectFile, type Refusal, readRows } from "./official-file.ts";
import { refuseShrunken } from "./refuse-shrunken.ts";
import { readFieldsOfStudy } from "./scorecard-fields.ts";
import { readScorecardSchool, SCHOOL_COLUMNS, type ScorecardSchool } from "./scorecard-schools.ts";
import { cohortsOf, schoolYearOf } from "./vintage.ts";
import { writeFieldFigures, writeSchoolFacts } from "./write-scorecard.ts";

export interface ScorecardOptions {
  institutions: string;
  fields?: string;
  /** "2023-24", where the file's name does not say it. */
  year?: string;
  /** The last school year of the graduates, "2016-17", where the file's name does not say it. */
  fieldsYear?: string;
  allowFewer?: boolean;
  say: (line: string) => void;
  progress?: (done: number, of: number) => void;
}

/** Schools of one transaction: with about forty programs each, a second at most. */
const BATCH = 100;

/**
 * Puts figures of the College Scorecard on the schools and programs that `import:ipeds` brought in. It adds no school and
 * no program, and whole-school figures stay with the school.
 */
export async function importScorecard(ownerUrl: string, options: ScorecardOptions): Promise<ImportResult> {
  const { say } = options;
  await requireUpToDate(ownerUrl);
  const institutions = await inspectFile(options.institutions);
  const year = options.year ?? schoolYearOf(institutions.name);
  const fieldsFile = options.fields ? await inspectFile(options.fields) : null;
  const fieldsYear = fieldsFile && (options.fieldsYear ?? cohortsOf(fieldsFile.name));
  const refused: Refusal[] = [];
  const refuse = (refusal: Refusal) => void refused.push(refusal);

  const schools = new Map<number, ScorecardSchool>();
  for await (const row of readRows(institutions, { required: SCHOOL_COLUMNS }, refuse)) {
    const school = readScorecardSchool(row);
    if (typeof school === "string") refuse({ file: institutions.name, line: row.line, reason: school });
    else schools.set(school.unitid, school);
  }
  say(`${institutions.name}: ${amount(schools.size)} institutions`);
  const study = fieldsFile && (await readFieldsOfStudy(fieldsFile, refuse));
  if (study)
    say(
      `${fieldsFile.name}: ${amount(study.rows)} fields of study, ${amount(study.fields.size)} schools with figures`,
    );

  const files = fieldsFile ? [institutions, fieldsFile] : [institutions];
  const rows = study ? [schools.size, study.rows] : [schools.size];
  return runImport(ownerUrl, { source: "scorecard", vintage: year, files }, async (db) => {
    await refuseShrunken(db, "scorecard", rows, options.allowFewer ?? false);
    const held = await db.school.findMany({
      where: { officialState: { not: null }, unitid: { not: null } },
      select: { unitid: true },
      orderBy: { unitid: "asc" },
    });
    const unitids = held.flatMap(({ unitid }) => unitid ?? []);
    const changed = { schools: 0, programs: 0 };
    for (let from = 0; from < unitids.length; from += BATCH) {
      const batch = unitids.slice(from, from + BATCH);
      changed.schools += await writeSchoolFacts(
        db,
        batch.flatMap((unitid) => {
          const school = schools.get(unitid);
          return school
            ? { ...school, offersDistance: school.offersDistance ?? study?.distance.get(unitid) ?? null }
            : [];
        }),
        { source: `College Scorecard ${year}, U.S. Department of Education`, asOf: endOf(year) },
      );
      if (study && fieldsYear)
        changed.programs += await writeFieldFigures(
          db,
          batch.map((unitid) => ({ unitid, fields: study.fields.get(unitid) ?? [] })),
          {
            source: `College Scorecard, graduates up to ${fieldsYear}, U.S. Department of Education`,
            asOf: endOf(fieldsYear),
          },
        );
      options.progress?.(from + batch.length, unitids.length);
    }
    const known = new Set(unitids);
    return {
      rows,
      refused,
      counts: {
        "institutions read": schools.size,
        "institutions not in the catalogue": [...schools.keys()].filter((unitid) => !known.has(unitid))
          .length,
        "schools changed": changed.schools,
        "fields of study read": study?.rows ?? 0,
        "fields of study about no one school": study?.leftOut ?? 0,
        "programs changed": changed.programs,
        "rows refused": refused.length,
      },
    };
  });
}

/** "2023-24" ends on 30 June 2024. */
const endOf = (schoolYear: string) => `${schoolYear.slice(0, 2)}${schoolYear.slice(-2)}-06-30`;

const amount = (count: number) => count.toLocaleString("en-US");
