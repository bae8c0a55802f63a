import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { type Change, changeBetween } from "#lib/access/change.ts";
import { now } from "#lib/platform/clock.ts";
import { Modality, type PublicationStatus, Schedule } from "#lib/platform/prisma/enums.ts";
import { missingFacts } from "./missing-facts.ts";
import { comparable, emptyProgramForm, formOf } from "./program-record.ts";
import { type ProgramData, type ProgramForm, programSchema } from "./program-schema.ts";
import { nameKey, parts } from "./sheet-cells.ts";
import {
  type CheckedRow,
  cellOf,
  fillForm,
  type Mapping,
  objections,
  type RawRow,
  refused,
  type SheetSoFar,
  slugChoices,
} from "./sheet-check.ts";
import { CAMPUSES, ID, PROGRAM_COLUMNS, SCHOOL, STATUS } from "./sheet-columns.ts";
import {
  changedColumns,
  type ExistingProgram,
  newProgramRow,
  readExistingPrograms,
  takenProgramSlugs,
} from "./sheet-program-rows.ts";
import type { SchoolBook, SheetSchool } from "./sheet-schools.ts";
import { slugOf } from "./slug.ts";

interface Draft {
  row: RawRow;
  id: string | null;
  school: SheetSchool | null;
  problems: string[];
}

/** What each row would do to the programs as they are now. Writes nothing. */
export async function checkProgramRows(
  rows: readonly RawRow[],
  mapping: Mapping,
  soFar: SheetSoFar,
  schools: SchoolBook,
): Promise<CheckedRow[]> {
  const drafts = rows.map((row) => draftOf(row, mapping, schools));
  const existing = await readExisting(drafts, mapping);
  const byId = new Map(existing.map((program) => [program.id, program]));
  const byKey = new Map(existing.map((program) => [naturalKey(program.data), program]));
  const taken = await takenSlugs(drafts, mapping);
  return drafts.map((draft) => checkOne(draft, mapping, soFar, schools, { byId, byKey, taken }));
}

function draftOf(row: RawRow, mapping: Mapping, schools: SchoolBook): Draft {
  const id = cellOf(row, mapping, ID)?.toLowerCase() || null;
  const cell = cellOf(row, mapping, SCHOOL);
  if (!cell) return { row, id, school: null, problems: [] };
  const found = schools.find(cell);
  return typeof found === "string"
    ? { row, id, school: null, problems: [`School: ${found}`] }
    : { row, id, school: found, problems: [] };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function readExisting(drafts: readonly Draft[], mapping: Mapping): Promise<ExistingProgram[]> {
  return readExistingPrograms(
    drafts.flatMap(({ id }) => (id && UUID.test(id) ? [id] : [])),
    drafts.flatMap(({ row, id, school }) =>
      id === null && school ? [{ schoolId: school.id, name: cellOf(row, mapping, "name") ?? "" }] : [],
    ),
  );
}

const naturalKey = ({ schoolId, name, level, cipCode }: ProgramData): string =>
  `${schoolId} ${nameKey(name)} ${level} ${cipCode}`;

function takenSlugs(drafts: readonly Draft[], mapping: Mapping): Promise<ReadonlySet<string>> {
  return takenProgramSlugs(
    drafts.flatMap(({ row, id, school }) =>
      id === null && school ? slugChoices(slugOf(slugText(cellOf(row, mapping, "name") ?? "", school))) : [],
    ),
  );
}

const slugText = (name: string, school: SheetSchool): string => `${name} ${school.name}`;

interface Known {
  byId: ReadonlyMap<string, ExistingProgram>;
  byKey: ReadonlyMap<string, ExistingProgram>;
  taken: ReadonlySet<string>;
}

function checkOne(
  { row, id, school: named, problems: first }: Draft,
  mapping: Mapping,
  soFar: SheetSoFar,
  schools: SchoolBook,
  { byId, byKey, taken }: Known,
): CheckedRow {
  const title = cellOf(row, mapping, "name") || (id ?? "");
  const own = id === null ? null : byId.get(id);
  if (id !== null && !own)
    return refused(row, title, ["Program ID: There is no program with this ID. Leave it empty to add one."]);
  const before = own?.data ?? null;
  const school = named ?? (before ? (schools.byId(before.schoolId) ?? null) : null);
  const problems = [...first];
  if (!school && problems.length === 0) problems.push("School: Name the school.");
  if (!own) problems.push(...lacking(row, mapping));

  const form: ProgramForm = before ? formOf(before) : { ...emptyProgramForm };
  problems.push(...fillForm(row, mapping, PROGRAM_COLUMNS, form));
  if (school) {
    if (form.schoolId !== school.id && cellOf(row, mapping, CAMPUSES) === null) form.campusIds = [];
    form.schoolId = school.id;
    const campuses = campusesOf(cellOf(row, mapping, CAMPUSES), school);
    if (typeof campuses === "string") problems.push(`Campuses: ${campuses}`);
    else if (campuses) form.campusIds = campuses;
  }
  if (problems.length > 0) return refused(row, title || form.name, problems);
  const parsed = programSchema.safeParse(form);
  if (!parsed.success || !school)
    return refused(row, title || form.name, parsed.success ? [] : objections(parsed.error, PROGRAM_COLUMNS));
  const data = parsed.data;

  const existing = own ?? byKey.get(naturalKey(data)) ?? null;
  if (!own && existing) return checkAlike(row, mapping, soFar, schools, existing);
  const earlier = soFar.claim(existing?.id ?? naturalKey(data), row.number);
  if (earlier !== null) return refused(row, data.name, [`Row ${earlier} is about the same program.`]);
  return existing && before
    ? changedRow(row, existing, data, school, statusOf(row, mapping))
    : addedRow(row, data, school, soFar.slugFor(slugText(data.name, school), taken));
}

/** A row without an id that means a program that is there already: what it leaves out stays as it is. */
function checkAlike(
  row: RawRow,
  mapping: Mapping,
  soFar: SheetSoFar,
  schools: SchoolBook,
  existing: ExistingProgram,
): CheckedRow {
  const draft = { row, id: existing.id, school: schools.byId(existing.data.schoolId) ?? null, problems: [] };
  const byId = new Map([[existing.id, existing]]);
  return checkOne(draft, mapping, soFar, schools, { byId, byKey: new Map(), taken: new Set() });
}

function lacking(row: RawRow, mapping: Mapping): string[] {
  return PROGRAM_COLUMNS.filter(
    ({ field, isNeeded }) => isNeeded && field !== SCHOOL && !cellOf(row, mapping, field),
  ).map(({ heading }) => `${heading}: A new program needs it.`);
}

/** The campuses that a cell names; null: it names none, so they stay; a text says what is wrong. */
function campusesOf(cell: string | null, school: SheetSchool): string[] | null | string {
  if (cell === null) return null;
  const ids: string[] = [];
  for (const part of parts(cell)) {
    const wanted = nameKey(part);
    const found = school.campuses.filter(
      ({ id, name, city }) => id === part || nameKey(name) === wanted || nameKey(city) === wanted,
    );
    const [campus] = found;
    if (!campus || found.length > 1) {
      const names = school.campuses.map(({ name }) => name).join("; ");
      return `${school.name} has no campus “${part.slice(0, 60)}” of its own. It has: ${names || "none"}.`;
    }
    ids.push(campus.id);
  }
  return ids;
}

function changedRow(
  row: RawRow,
  existing: ExistingProgram,
  data: ProgramData,
  school: SheetSchool,
  wanted: PublicationStatus | null,
): CheckedRow {
  const before = existing.data;
  const status = wanted ?? existing.status;
  const change: Change = {
    ...changeBetween(comparable(inOrder(before)), comparable(data)),
    ...changeBetween({ status: existing.status }, { status }),
  };
  const same = {
    number: row.number,
    recordId: existing.id,
    recordVersion: existing.version,
    title: data.name,
  };
  if (Object.keys(change).length === 0)
    return { ...same, outcome: "unchanged", data: null, before: null, change: null, problems: [] };
  if (status === "published") {
    const missing = missingFacts({ ...data, campusCount: data.campusIds.length, school });
    if (missing.length > 0)
      return refused(row, data.name, [
        `${existing.status === "published" ? "It is published and would lack" : "It cannot be published while it lacks"}: ${missing.map(({ words }) => words.toLowerCase()).join("; ")}.`,
      ]);
  }
  return {
    ...same,
    outcome: "changed",
    data: {
      ...changedColumns(data, Object.keys(change)),
      ...(change.status && statusColumns(existing, status)),
    },
    before: {
      ...changedColumns(before, Object.keys(change)),
      ...(change.status && statusColumns(existing, null)),
    },
    change,
    problems:
      existing.officialState === null
        ? []
        : ["It comes from official data: the next import of that data may change it back."],
  };
}

/** The status that the edit of several programs sets; null: it stays. */
function statusOf(row: RawRow, mapping: Mapping): PublicationStatus | null {
  const cell = cellOf(row, mapping, STATUS);
  return cell === "published" || cell === "withdrawn" ? cell : null;
}

/** Null for a status: as it is now. */
function statusColumns({ status, publishedAt }: ExistingProgram, wanted: PublicationStatus | null) {
  if (wanted === null) return { status, published_at: publishedAt };
  if (wanted !== "published") return { status: wanted };
  return { status: wanted, published_at: publishedAt ?? now().toISOString() };
}

/** With its lists in the order that the form gives them: another order is no change. */
function inOrder(data: ProgramData): ProgramData {
  return {
    ...data,
    modalities: Object.values(Modality).filter((key) => data.modalities.includes(key)),
    schedules: Object.values(Schedule).filter((key) => data.schedules.includes(key)),
  };
}

function addedRow(row: RawRow, data: ProgramData, school: SheetSchool, slug: string): CheckedRow {
  return {
    number: row.number,
    outcome: "added",
    recordId: randomUUIDv7(),
    recordVersion: 1,
    title: data.name,
    data: newProgramRow(data, school, slug),
    before: null,
    change: changeBetween({}, comparable(data)),
    problems: [],
  };
}
