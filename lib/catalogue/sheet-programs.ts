import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { changeBetween } from "#lib/access/change.ts";
import { appDb } from "#lib/platform/db.ts";
import { Prisma, type PublicationStatus } from "#lib/platform/prisma/client.ts";
import { missingFacts } from "./missing-facts.ts";
import {
  columnsOf,
  comparable,
  emptyProgramForm,
  formOf,
  programColumns,
  recordOfRow,
} from "./program-record.ts";
import { type ProgramData, type ProgramForm, programSchema } from "./program-schema.ts";
import { nameKey, parts } from "./sheet-cells.ts";
import {
  type CheckedRow,
  cellOf,
  databaseColumns,
  fillForm,
  type Mapping,
  objections,
  type RawRow,
  refused,
  type SheetSoFar,
  slugChoices,
} from "./sheet-check.ts";
import { CAMPUSES, ID, PROGRAM_COLUMNS, SCHOOL } from "./sheet-columns.ts";
import { slugOf } from "./slug.ts";

interface SheetSchool {
  id: string;
  name: string;
  slug: string;
  unitid: number | null;
  isDemo: boolean;
  status: PublicationStatus;
  partner: { status: PublicationStatus } | null;
  campuses: { id: string; name: string; city: string }[];
}

/** The schools that a sheet may name, by everything that names them. */
export class SchoolBook {
  readonly #byId = new Map<string, SheetSchool>();
  readonly #byName = new Map<string, SheetSchool[]>();

  static async read(): Promise<SchoolBook> {
    const schools = await appDb().school.findMany({
      select: {
        id: true,
        name: true,
        slug: true,
        unitid: true,
        isDemo: true,
        status: true,
        partner: { select: { status: true } },
        campuses: { select: { id: true, name: true, city: true }, orderBy: [{ name: "asc" }, { id: "asc" }] },
      },
    });
    return new SchoolBook(schools);
  }

  private constructor(schools: readonly SheetSchool[]) {
    for (const school of schools) {
      this.#byId.set(school.id, school);
      for (const name of [nameKey(school.name), school.slug, String(school.unitid ?? "")])
        if (name) this.#byName.set(name, [...(this.#byName.get(name) ?? []), school]);
    }
  }

  byId(id: string): SheetSchool | undefined {
    return this.#byId.get(id);
  }

  /** By name, slug, IPEDS number or id; a text says why there is none. */
  find(cell: string): SheetSchool | string {
    const own = this.#byId.get(cell.toLowerCase());
    if (own) return own;
    const found = new Set([
      ...(this.#byName.get(nameKey(cell)) ?? []),
      ...(this.#byName.get(cell.trim().toLowerCase()) ?? []),
    ]);
    const [first] = found;
    if (!first) return `No school is called “${cell.slice(0, 80)}”. Add the school first.`;
    return found.size === 1
      ? first
      : `${found.size} schools are called “${cell.slice(0, 80)}”. Name it by the end of its page's address.`;
  }
}

type Existing = Awaited<ReturnType<typeof readExisting>>[number];

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

async function readExisting(drafts: readonly Draft[], mapping: Mapping) {
  const ids = drafts.flatMap(({ id }) => (id && UUID.test(id) ? [id] : []));
  const unnamed = drafts.filter(({ id, school }) => id === null && school !== null);
  const names = unnamed.map(({ row }) => (cellOf(row, mapping, "name") ?? "").toLowerCase());
  const schoolIds = [...new Set(unnamed.map(({ school }) => school?.id ?? ""))];
  const alike = await appDb().$queryRaw<{ id: string }[]>`
    SELECT id FROM program WHERE school_id = ANY(${schoolIds}::uuid[]) AND lower(name) = ANY(${names}::text[])`;
  const rows = await appDb().program.findMany({
    where: { id: { in: [...ids, ...alike.map(({ id }) => id)] } },
    select: { id: true, version: true, status: true, officialState: true, ...programColumns },
  });
  return rows.map(({ id, version, status, officialState, ...columns }) => ({
    id,
    version,
    status,
    officialState,
    data: recordOfRow(columns),
  }));
}

const naturalKey = ({ schoolId, name, level, cipCode }: ProgramData): string =>
  `${schoolId} ${nameKey(name)} ${level} ${cipCode}`;

async function takenSlugs(drafts: readonly Draft[], mapping: Mapping): Promise<ReadonlySet<string>> {
  const choices = drafts.flatMap(({ row, id, school }) =>
    id === null && school ? slugChoices(slugOf(slugText(cellOf(row, mapping, "name") ?? "", school))) : [],
  );
  const rows = await appDb().program.findMany({ where: { slug: { in: choices } }, select: { slug: true } });
  return new Set(rows.map(({ slug }) => slug));
}

const slugText = (name: string, school: SheetSchool): string => `${name} ${school.name}`;

interface Known {
  byId: ReadonlyMap<string, Existing>;
  byKey: ReadonlyMap<string, Existing>;
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
    ? changedRow(row, existing, before, data, school)
    : addedRow(row, data, school, soFar.slugFor(slugText(data.name, school), taken));
}

/** A row without an id that means a program that is there already: what it leaves out stays as it is. */
function checkAlike(
  row: RawRow,
  mapping: Mapping,
  soFar: SheetSoFar,
  schools: SchoolBook,
  existing: Existing,
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
  existing: Existing,
  before: ProgramData,
  data: ProgramData,
  school: SheetSchool,
): CheckedRow {
  const change = changeBetween(comparable(inOrder(before)), comparable(data));
  const same = {
    number: row.number,
    recordId: existing.id,
    recordVersion: existing.version,
    title: data.name,
  };
  if (Object.keys(change).length === 0)
    return { ...same, outcome: "unchanged", data: null, before: null, change: null, problems: [] };
  if (existing.status === "published") {
    const missing = missingFacts({ ...data, campusCount: data.campusIds.length, school });
    if (missing.length > 0)
      return refused(row, data.name, [
        `It is published and would lack: ${missing.map(({ words }) => words.toLowerCase()).join("; ")}.`,
      ]);
  }
  return {
    ...same,
    outcome: "changed",
    data: rowOf(data),
    before: rowOf(before),
    change,
    problems:
      existing.officialState === null
        ? []
        : ["It comes from official data: the next import of that data may change it back."],
  };
}

/** With its lists in the order that the form gives them: another order is no change. */
function inOrder(data: ProgramData): ProgramData {
  return programSchema.safeParse(formOf(data)).data ?? data;
}

function addedRow(row: RawRow, data: ProgramData, school: SheetSchool, slug: string): CheckedRow {
  return {
    number: row.number,
    outcome: "added",
    recordId: randomUUIDv7(),
    recordVersion: 1,
    title: data.name,
    data: { ...rowOf(data), slug, is_demo: school.isDemo },
    before: null,
    change: changeBetween({}, comparable(data)),
    problems: [],
  };
}

const rowOf = (data: ProgramData): Record<string, unknown> => ({
  ...databaseColumns(columnsOf(data)),
  campus_ids: data.campusIds,
});

/** The columns that a sheet writes, under the database's names. */
const WRITTEN = Object.keys(databaseColumns({ ...programColumns })).filter((name) => name !== "campuses");
const written = Prisma.raw(WRITTEN.map((name) => `"${name}"`).join(", "));
const fromSheet = Prisma.raw(WRITTEN.map((name) => `"${name}" = sheet."${name}"`).join(", "));
const ofSheet = Prisma.raw(WRITTEN.map((name) => `sheet."${name}"`).join(", "));

type Writer = Pick<Prisma.TransactionClient, "$executeRaw">;

/** Adds the new programs of a checked sheet as drafts; gives how many. */
export function insertPrograms(tx: Writer, importId: string): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO program (id, slug, is_demo, updated_at, ${written})
    SELECT sheet_row.record_id, sheet.slug, sheet.is_demo, now(), ${ofSheet}
    FROM sheet_row CROSS JOIN LATERAL jsonb_populate_record(NULL::program, sheet_row.data) AS sheet
    WHERE sheet_row.import_id = ${importId}::uuid AND sheet_row.outcome = 'added'`;
}

/**
 * Writes changed programs: as the sheet has them, or (`back`) as they were before it. Those that somebody saved
 * since stay as they are. Gives how many were written.
 */
export function updatePrograms(tx: Writer, importId: string, back = false): Promise<number> {
  const values = back ? Prisma.sql`sheet_row.before` : Prisma.sql`sheet_row.data`;
  const version = back ? Prisma.sql`sheet_row.record_version + 1` : Prisma.sql`sheet_row.record_version`;
  return tx.$executeRaw`
    UPDATE program SET version = program.version + 1, updated_at = now(), ${fromSheet}
    FROM sheet_row CROSS JOIN LATERAL jsonb_populate_record(NULL::program, ${values}) AS sheet
    WHERE sheet_row.import_id = ${importId}::uuid AND sheet_row.outcome = 'changed'
      AND program.id = sheet_row.record_id AND program.version = ${version}`;
}

/** The campuses of the programs that were written just now. `version` is how far they have come since the check. */
export async function writeProgramCampuses(
  tx: Writer,
  importId: string,
  { back, version }: { back: boolean; version: number },
): Promise<void> {
  const values = back ? Prisma.sql`sheet_row.before` : Prisma.sql`sheet_row.data`;
  const isMeant = Prisma.sql`sheet_row.import_id = ${importId}::uuid AND (sheet_row.outcome = 'added' OR sheet_row.change ? 'campusIds')
    AND EXISTS (SELECT FROM program WHERE program.id = sheet_row.record_id
      AND program.version = sheet_row.record_version + CASE WHEN sheet_row.outcome = 'added' THEN 0 ELSE ${version}::int END)`;
  await tx.$executeRaw`
    DELETE FROM program_campus USING sheet_row
    WHERE program_campus.program_id = sheet_row.record_id AND sheet_row.outcome = 'changed' AND ${isMeant}`;
  await tx.$executeRaw`
    INSERT INTO program_campus (program_id, campus_id)
    SELECT sheet_row.record_id, campus.id::uuid
    FROM sheet_row CROSS JOIN LATERAL jsonb_array_elements_text(${values} -> 'campus_ids') AS campus (id)
    WHERE ${isMeant} AND (NOT ${back}::boolean OR sheet_row.outcome = 'changed')`;
}

/** Takes away the drafts that a sheet added and nobody has touched since; gives how many. */
export function deleteAddedPrograms(tx: Writer, importId: string): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM program USING sheet_row
    WHERE sheet_row.import_id = ${importId}::uuid AND sheet_row.outcome = 'added'
      AND program.id = sheet_row.record_id AND program.version = 1 AND program.status = 'draft'`;
}
