import "server-only";
import { appDb } from "#lib/platform/db.ts";
import { type OfficialState, Prisma, type PublicationStatus } from "#lib/platform/prisma/client.ts";
import { columnsOf, programColumns } from "./program-record.ts";
import type { ProgramData } from "./program-schema.ts";
import { columnName } from "./sheet-check.ts";
import type { SheetSchool } from "./sheet-schools.ts";

/** A program as it is now. */
export interface ExistingProgram {
  id: string;
  version: number;
  status: PublicationStatus;
  /** When it was first published, as ISO text. */
  publishedAt: string | null;
  officialState: OfficialState | null;
  data: ProgramData;
}

const { campuses: _, ...stored } = programColumns;
/** What a sheet writes: our names, and under them the database's. */
const FIELDS = Object.keys(stored);
const columns = FIELDS.map(columnName);
const listed = (some: readonly string[], line: (column: string) => string) =>
  Prisma.raw(some.map(line).join(", "));
const written = listed(columns, (column) => `"${column}"`);
const ofSheet = listed(columns, (column) => `sheet."${column}"`);
const fromSheet = listed(
  [...columns, "status", "published_at"],
  (column) => `"${column}" = sheet."${column}"`,
);
const ours = Prisma.raw(FIELDS.map((field) => `"${columnName(field)}" AS "${field}"`).join(", "));

type Row = Omit<ProgramData, "statesServed"> &
  Omit<ExistingProgram, "data"> & { statesServed: string[]; statesKnown: boolean };

/**
 * Programs by id, and those of the named schools with one of these names. As one text, which costs a fraction of
 * reading thirty columns of each row one by one.
 */
export async function readExistingPrograms(
  ids: readonly string[],
  unnamed: readonly { schoolId: string; name: string }[],
): Promise<ExistingProgram[]> {
  const schoolIds = [...new Set(unnamed.map(({ schoolId }) => schoolId))];
  const names = unnamed.map(({ name }) => name.toLowerCase());
  const [found] = await appDb().$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(row_to_json(one)), '[]')::text AS rows FROM (
      SELECT id, version, status, published_at AS "publishedAt", official_state AS "officialState", ${ours},
        ARRAY(SELECT campus_id FROM program_campus WHERE program_id = program.id ORDER BY campus_id) AS "campusIds"
      FROM program WHERE id = ANY(${ids}::uuid[])
      UNION
      SELECT id, version, status, published_at, official_state, ${ours},
        ARRAY(SELECT campus_id FROM program_campus WHERE program_id = program.id ORDER BY campus_id)
      FROM program WHERE school_id = ANY(${schoolIds}::uuid[]) AND lower(name) = ANY(${names}::text[])
    ) AS one`;
  return (JSON.parse(found?.rows ?? "[]") as Row[]).map(
    ({ id, version, status, publishedAt, officialState, statesServed, statesKnown, ...row }) => ({
      id,
      version,
      status,
      publishedAt,
      officialState,
      data: {
        ...row,
        startDates: row.startDates.sort(),
        statesServed: { known: statesKnown, states: statesServed.sort() },
      },
    }),
  );
}

/** Which of these slugs are given away. */
export async function takenProgramSlugs(slugs: readonly string[]): Promise<ReadonlySet<string>> {
  if (slugs.length === 0) return new Set();
  const rows = await appDb().program.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true },
  });
  return new Set(rows.map(({ slug }) => slug));
}

/** A new program's columns, under the database's names. */
export function newProgramRow(data: ProgramData, school: SheetSchool, slug: string): Record<string, unknown> {
  return { ...databaseRow(data, FIELDS), campus_ids: data.campusIds, slug, is_demo: school.isDemo };
}

/** Of a program's columns those of some fields, under the database's names. */
export function changedColumns(data: ProgramData, fields: readonly string[]): Record<string, unknown> {
  const own = fields.flatMap((field) => (field === "statesServed" ? [field, "statesKnown"] : [field]));
  return {
    ...databaseRow(
      data,
      own.filter((field) => field !== "campusIds" && field !== "status"),
    ),
    ...(fields.includes("campusIds") && { campus_ids: data.campusIds }),
  };
}

function databaseRow(data: ProgramData, fields: readonly string[]): Record<string, unknown> {
  const all = { ...columnsOf(data), startDates: data.startDates, factsAsOf: data.factsAsOf };
  return Object.fromEntries(fields.map((field) => [columnName(field), all[field as keyof typeof all]]));
}

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
  // All values are there before the first program is locked.
  return tx.$executeRaw`
    WITH fresh AS MATERIALIZED (
      SELECT sheet.*, ${version} AS version_then
      FROM sheet_row JOIN program AS stored ON stored.id = sheet_row.record_id
      CROSS JOIN LATERAL jsonb_populate_record(stored, ${values}) AS sheet
      WHERE sheet_row.import_id = ${importId}::uuid AND sheet_row.outcome = 'changed'
      ORDER BY stored.ctid
    )
    UPDATE program SET version = program.version + 1, updated_at = now(), ${fromSheet}
    FROM fresh AS sheet WHERE program.id = sheet.id AND program.version = sheet.version_then`;
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
