import type { CipTitles } from "./cip-titles.ts";
import { newCount, type Offer, readOffers } from "./completions.ts";
import { type ImportResult, requireUpToDate, runImport } from "./import-run.ts";
import { HD_COLUMNS, type Institution, readInstitution } from "./institutions.ts";
import { inspectFile, type OfficialFile, type Refusal, readRows } from "./official-file.ts";
import { refuseShrunken } from "./refuse-shrunken.ts";
import { vintageOf } from "./vintage.ts";
import { withdrawProgramsOfOthers, writePrograms } from "./write-programs.ts";
import { listUnitidsOfPeople, withdrawMissingSchools, writeSchools } from "./write-schools.ts";

export interface IpedsOptions {
  institutions: string;
  completions: string;
  titles: CipTitles;
  /** ISO day. */
  today: string;
  /** The year of the files where their names do not say it. */
  year?: number;
  /** Take files that hold far less than the last import. */
  allowFewer?: boolean;
  /** Hears what is going on, one line each. */
  say: (line: string) => void;
  /** Hears of each batch that is written: rows so far, of all. */
  progress?: (rows: number, ofRows: number) => void;
}

/** Programs of one transaction: well under a second, so that nobody waits for an import. */
const BATCH = 1_000;

/**
 * Puts the schools of an IPEDS HD file and what they offer by the completions file into the catalogue. Both files are
 * read and judged whole before anything is written. An import that was broken off is simply run again: what is already
 * as the files say is not written twice.
 */
export async function importIpeds(ownerUrl: string, options: IpedsOptions): Promise<ImportResult> {
  const { say } = options;
  await requireUpToDate(ownerUrl);
  const files = [await inspectFile(options.institutions), await inspectFile(options.completions)] as const;
  const year = options.year ?? vintageOf(files);
  const refused: Refusal[] = [];
  const refuse = (refusal: Refusal) => void refused.push(refusal);

  const schools = await readInstitutions(files[0], options.today, refuse);
  say(`${files[0].name}: ${amount(schools.size)} institutions`);
  const count = newCount();
  const offering = new Set<number>();
  const isKnown = (unitid: number) => schools.has(unitid);
  for await (const { unitid } of readOffers(files[1], isKnown, refuse, count)) offering.add(unitid);
  say(
    `${files[1].name}: ${amount(count.rows)} programs by length, ${amount(count.rowsWithAwards)} of them with awards; left out ${amount(count.grandTotals)} grand totals, ${amount(count.secondMajors)} second majors`,
  );

  return runImport(ownerUrl, { source: "ipeds", vintage: String(year), files }, async (db) => {
    await refuseShrunken(db, "ipeds", [schools.size, count.rows], options.allowFewer ?? false);
    const people = new Set(await listUnitidsOfPeople(db));
    const ours = [...schools.values()].filter(({ unitid }) => !people.has(unitid));
    const writtenSchools = await writeSchools(
      db,
      ours.map((school) => ({
        ...school,
        state: school.state === "listed" && !offering.has(school.unitid) ? "without_programs" : school.state,
      })),
      { source: `IPEDS HD${year}, National Center for Education Statistics`, asOf: `${year}-09-01` },
    );

    const origin = {
      source: `IPEDS ${year}: completions (C${year}_A) and institutions (HD${year}), National Center for Education Statistics`,
      asOf: `${year}-06-30`,
    };
    const programs = { added: 0, changed: 0, gone: 0, offered: 0 };
    for await (const offers of batchesOf(readOffers(files[1], (unitid) => schools.has(unitid)))) {
      const rows = offers.at(-1)?.rowsRead ?? 0;
      const known = offers
        .filter(({ unitid }) => !people.has(unitid))
        .map((offer) => ({ ...offer, state: schools.get(offer.unitid)?.state ?? "closed" }));
      const { added, changed, gone } = await writePrograms(db, known, options.titles, origin);
      programs.added += added;
      programs.changed += changed;
      programs.gone += gone;
      programs.offered += known.reduce((sum, offer) => sum + offer.programs.length, 0);
      options.progress?.(rows, count.rows);
    }
    programs.gone += await withdrawProgramsOfOthers(db, offering);
    const schoolsGone = await withdrawMissingSchools(db, [...schools.keys()]);
    return {
      rows: [schools.size, count.rows],
      refused,
      counts: {
        "institutions read": schools.size,
        "schools added": writtenSchools.added,
        "schools changed": writtenSchools.changed,
        "schools gone": schoolsGone,
        "schools closed": ours.filter(({ state }) => state === "closed").length,
        "schools entered by people, left alone": schools.size - ours.length,
        "program rows read": count.rows,
        "program rows with awards": count.rowsWithAwards,
        "grand totals left out": count.grandTotals,
        "second majors left out": count.secondMajors,
        "programs by school, subject and level": programs.offered,
        "programs added": programs.added,
        "programs changed": programs.changed,
        "programs gone": programs.gone,
        "rows refused": refused.length,
      },
    };
  });
}

async function readInstitutions(
  file: OfficialFile,
  today: string,
  refuse: (refusal: Refusal) => void,
): Promise<Map<number, Institution>> {
  const schools = new Map<number, Institution>();
  for await (const row of readRows(file, { required: HD_COLUMNS }, refuse)) {
    const school = readInstitution(row, today);
    const reason =
      typeof school === "string"
        ? school
        : schools.has(school.unitid)
          ? `UNITID ${school.unitid} stands in the file twice`
          : null;
    if (reason) refuse({ file: file.name, line: row.line, reason });
    else if (typeof school !== "string") schools.set(school.unitid, school);
  }
  return schools;
}

/** Whole schools, so that what a school no longer offers is seen in the same transaction. */
async function* batchesOf(offers: AsyncIterable<Offer>): AsyncGenerator<Offer[]> {
  let batch: Offer[] = [];
  let size = 0;
  for await (const offer of offers) {
    batch.push(offer);
    size += offer.programs.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

const amount = (count: number) => count.toLocaleString("en-US");
