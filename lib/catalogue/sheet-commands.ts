import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import { ConflictError, NotFoundError, reportUnknownError } from "#lib/platform/errors.ts";
import { currentRequestId } from "#lib/platform/log.ts";
import { Prisma, type SheetKind, type SheetState } from "#lib/platform/prisma/client.ts";
import { storableText } from "#lib/platform/storable.ts";
import type { Sheet, SheetRow } from "#lib/tabular/read-sheet.ts";
import { mapHeadings } from "./sheet-cells.ts";
import { type CheckedRow, type Mapping, type RawRow, SheetSoFar } from "./sheet-check.ts";
import { sheetColumns } from "./sheet-columns.ts";
import {
  checkPartnerRows,
  deleteAddedPartners,
  insertPartners,
  readPartners,
  updatePartners,
} from "./sheet-partners.ts";
import {
  deleteAddedPrograms,
  insertPrograms,
  updatePrograms,
  writeProgramCampuses,
} from "./sheet-program-rows.ts";
import { checkProgramRows } from "./sheet-programs.ts";
import { SchoolBook } from "./sheet-schools.ts";

/** Rows that are checked between two signs of life. */
const CHUNK = 200;
/** A step that gave no sign of life for so long is over: its process ended. */
export const STEP_IS_LOST_AFTER_MS = 60_000;
/** For a sheet of 20,000 rows on a slow machine. */
const LONG = { maxWait: 5_000, timeout: 60_000 };

/** A step that goes on by itself. `done` resolves at its end, however that is. */
interface Begun {
  done: Promise<void>;
}

/** Keeps an uploaded sheet, with the columns that its headings name by themselves. Gives its id. */
export async function openSheet(
  actor: Actor,
  kind: SheetKind,
  fileName: string,
  { headings, rows }: Sheet,
): Promise<string> {
  permit(actor, kind, "write");
  return appDb().$transaction(async (tx) => {
    const { id } = await tx.sheetImport.create({
      data: {
        kind,
        fileName: storableText(fileName).slice(0, 200) || "unnamed",
        headings: headings.map(storableText),
        mapping: mapHeadings(headings, sheetColumns[kind]),
        rowCount: 0,
        createdById: actor.id,
      },
      select: { id: true },
    });
    let rowCount = 0;
    for await (const some of inChunks(rows)) {
      await keepRows(tx, id, some);
      rowCount += some.length;
    }
    await tx.sheetImport.update({ where: { id }, data: { rowCount }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: "sheet.uploaded",
      resource: "sheet",
      resourceId: id,
      change: { kind, rows: rowCount },
    });
    return id;
  }, LONG);
}

async function* inChunks(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow[]> {
  let some: SheetRow[] = [];
  for await (const row of rows) {
    some.push(row);
    if (some.length < CHUNK) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function keepRows(tx: Tx, importId: string, rows: readonly SheetRow[]): Promise<void> {
  const plain = rows.map(({ number, cells }) => ({ number, cells: cells.map(storableText) }));
  await tx.$executeRaw`
    INSERT INTO sheet_row (import_id, number, cells)
    SELECT ${importId}::uuid, number, cells
    FROM jsonb_to_recordset(${JSON.stringify(plain)}::jsonb) AS kept (number int, cells text[])`;
}

/**
 * Begins to check a sheet with these columns. Throws ConflictError while another step is
 * under way or when it was applied already.
 */
export async function beginCheck(actor: Actor, id: string, mapping: Mapping): Promise<Begun> {
  const { kind } = await claim(actor, id, ["mapping", "checked", "failed", "checking"], "checking");
  await appDb().sheetImport.update({
    where: { id },
    data: { mapping, counts: {}, problem: null },
    select: { id: true },
  });
  return { done: step(id, "sheet.check", () => check(id, kind, mapping)) };
}

async function check(id: string, kind: SheetKind, mapping: Mapping): Promise<void> {
  const soFar = new SheetSoFar();
  const checkRows = await checkerOf(kind, mapping, soFar);
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  let done = 0;
  for (let after = 0; ; ) {
    const rows = await readRows(id, after);
    const last = rows.at(-1);
    if (!last) break;
    after = last.number;
    const checked = await checkRows(rows);
    for (const { outcome } of checked) counts[outcome] += 1;
    await saveChecked(id, checked);
    done += rows.length;
    await appDb().sheetImport.update({ where: { id }, data: { doneCount: done }, select: { id: true } });
  }
  await appDb().sheetImport.updateMany({
    where: { id, state: "checking" },
    data: { state: "checked", counts },
  });
}

/** The next rows as they came. As one text: reading each cell by itself costs more than checking it. */
async function readRows(importId: string, after: number): Promise<RawRow[]> {
  const [found] = await appDb().$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(row_to_json(one)), '[]')::text AS rows FROM (
      SELECT number, cells FROM sheet_row WHERE import_id = ${importId}::uuid AND number > ${after}::int
      ORDER BY number LIMIT ${CHUNK}
    ) AS one`;
  return JSON.parse(found?.rows ?? "[]");
}

async function checkerOf(
  kind: SheetKind,
  mapping: Mapping,
  soFar: SheetSoFar,
): Promise<(rows: readonly RawRow[]) => Promise<CheckedRow[]>> {
  if (kind === "partner") {
    const partners = await readPartners();
    return async (rows) => checkPartnerRows(rows, mapping, soFar, partners);
  }
  const schools = await SchoolBook.read();
  return (rows) => checkProgramRows(rows, mapping, soFar, schools);
}

async function saveChecked(importId: string, rows: readonly CheckedRow[]): Promise<void> {
  await appDb().$executeRaw`
    UPDATE sheet_row SET outcome = checked.outcome::sheet_outcome, record_id = checked."recordId",
      record_version = checked."recordVersion", title = checked.title, data = checked.data, before = checked.before,
      change = checked.change, problems = checked.problems
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS checked (
      number int, outcome text, "recordId" uuid, "recordVersion" int, title text, data jsonb, before jsonb,
      change jsonb, problems text[])
    WHERE sheet_row.import_id = ${importId}::uuid AND sheet_row.number = checked.number`;
}

/** Begins to write what the check found, all of it or nothing. As `beginCheck`. */
export async function beginApply(actor: Actor, id: string): Promise<Begun> {
  const { kind } = await claim(actor, id, ["checked"], "applying");
  const work = () => appDb().$transaction((tx) => apply(tx, actor, id, kind), LONG);
  return { done: step(id, "sheet.apply", work, "checked") };
}

async function apply(tx: Tx, actor: Actor, id: string, kind: SheetKind): Promise<void> {
  await tx.$executeRaw`SET LOCAL statement_timeout = '50s'`;
  // Records that others may want to save are locked last: whatever can be done before is.
  const added = await (kind === "program" ? insertPrograms(tx, id) : insertPartners(tx, id));
  await auditRows(tx, actor, id, kind, false);
  const expected = await tx.sheetRow.count({ where: { importId: id, outcome: "changed" } });
  await finish(tx, actor, id, "applied", { added, changed: expected });
  const changed = await (kind === "program" ? updatePrograms(tx, id) : updatePartners(tx, id));
  if (changed !== expected)
    throw new ConflictError(
      `Somebody saved ${expected - changed} of these records since the check. Nothing was applied: check the file again.`,
    );
  if (kind === "program") await writeProgramCampuses(tx, id, { back: false, version: 1 });
}

/** Begins to take back what a sheet changed. What somebody saved since stays, and is counted. As `beginCheck`. */
export async function beginUndo(actor: Actor, id: string): Promise<Begun> {
  const { kind } = await claim(actor, id, ["applied"], "undoing");
  const work = () => appDb().$transaction((tx) => undo(tx, actor, id, kind), LONG);
  return { done: step(id, "sheet.undo", work, "applied") };
}

async function undo(tx: Tx, actor: Actor, id: string, kind: SheetKind): Promise<void> {
  await tx.$executeRaw`SET LOCAL statement_timeout = '50s'`;
  const audited = await auditRows(tx, actor, id, kind, true);
  const deleted = await (kind === "program" ? deleteAddedPrograms(tx, id) : deleteAddedPartners(tx, id));
  const restored = await (kind === "program" ? updatePrograms(tx, id, true) : updatePartners(tx, id, true));
  if (deleted + restored !== audited)
    throw new ConflictError(
      "Somebody saved one of these records just now. Nothing was taken back: try again.",
    );
  if (kind === "program") await writeProgramCampuses(tx, id, { back: true, version: 2 });
  const all = await tx.sheetRow.count({ where: { importId: id, outcome: { in: ["added", "changed"] } } });
  await finish(tx, actor, id, "undone", { deleted, restored, left: all - deleted - restored });
}

/** One line for each record, as if it had been saved in its own form; gives how many. */
function auditRows(tx: Tx, actor: Actor, id: string, kind: SheetKind, back: boolean): Promise<number> {
  const record = Prisma.raw(kind);
  const change = back
    ? Prisma.sql`(SELECT jsonb_object_agg(field, jsonb_build_array(value -> 1, value -> 0)) FROM jsonb_each(sheet_row.change) AS one (field, value))
        || jsonb_build_object('version', jsonb_build_array(sheet_row.record_version + 1, sheet_row.record_version + 2))`
    : Prisma.sql`sheet_row.change || CASE WHEN sheet_row.outcome = 'added' THEN '{}'::jsonb
        ELSE jsonb_build_object('version', jsonb_build_array(sheet_row.record_version, sheet_row.record_version + 1)) END`;
  const which = back
    ? Prisma.sql`(sheet_row.outcome = 'changed' AND record.version = sheet_row.record_version + 1
        OR sheet_row.outcome = 'added' AND record.version = 1 AND record.status = 'draft')`
    : Prisma.sql`sheet_row.outcome IN ('added', 'changed')`;
  return tx.$executeRaw`
    INSERT INTO audit_event (id, actor_id, actor_role, action, resource, resource_id, change, request_id)
    SELECT gen_random_uuid(), ${actor.id}::uuid, ${actor.role}::text,
      ${kind}::text || CASE WHEN sheet_row.change ? 'status' AND NOT ${back}::boolean THEN '.' || (sheet_row.change -> 'status' ->> 1)
        WHEN sheet_row.outcome = 'changed' THEN '.updated' WHEN ${back}::boolean THEN '.deleted' ELSE '.created' END,
      ${kind}::text, sheet_row.record_id::text, ${change}, ${currentRequestId() ?? null}::text
    FROM sheet_row JOIN ${record} AS record ON record.id = sheet_row.record_id
    WHERE sheet_row.import_id = ${id}::uuid AND ${which}`;
}

async function finish(
  tx: Tx,
  actor: Actor,
  id: string,
  state: "applied" | "undone",
  counts: Record<string, number>,
): Promise<void> {
  await noteDocumentChange(tx, "programs");
  const { counts: before } = await tx.sheetImport.findUniqueOrThrow({
    where: { id },
    select: { counts: true },
  });
  await tx.sheetImport.update({
    where: { id },
    data: {
      state,
      counts: { ...(before as Record<string, number>), ...counts },
      ...(state === "applied" && { appliedAt: new Date() }),
    },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    action: `sheet.${state}`,
    resource: "sheet",
    resourceId: id,
    change: counts,
  });
}

/** Forgets a sheet that was not applied. */
export async function discardSheet(actor: Actor, id: string): Promise<void> {
  await claim(actor, id, ["mapping", "checked", "failed"], "failed");
  await appDb().sheetImport.delete({ where: { id }, select: { id: true } });
}

/** Takes a sheet for one step; nobody else can until that ends or is lost. */
async function claim(
  actor: Actor,
  id: string,
  from: readonly SheetState[],
  to: SheetState,
): Promise<{ kind: SheetKind }> {
  const sheet = await appDb().sheetImport.findUnique({ where: { id }, select: { kind: true } });
  if (!sheet) throw new NotFoundError("There is no such sheet.");
  permit(actor, sheet.kind, "write");
  const isWorking = (["checking", "applying", "undoing"] as const).filter((state) => from.includes(state));
  const resting = from.filter((state) => !(isWorking as readonly SheetState[]).includes(state));
  const lostAt = new Date(Date.now() - STEP_IS_LOST_AFTER_MS);
  const { count } = await appDb().sheetImport.updateMany({
    where: {
      id,
      OR: [{ state: { in: resting } }, { state: { in: isWorking }, updatedAt: { lt: lostAt } }],
    },
    data: { state: to, doneCount: 0 },
  });
  if (count === 0)
    throw new ConflictError("This sheet has moved on, or somebody works on it just now. Reload its page.");
  return sheet;
}

/** Runs a step to its end; what goes wrong is kept with the sheet, in words for people. */
async function step(
  id: string,
  name: string,
  work: () => Promise<void>,
  backTo: SheetState = "failed",
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const problem =
      error instanceof ConflictError
        ? error.message
        : isTaken(error)
          ? "Somebody added one of these records since the check. Nothing was applied: check the file again."
          : `Something went wrong on our side, and nothing was changed. If it lasts, quote ${reportUnknownError(error, name)}.`;
    await appDb()
      .sheetImport.updateMany({ where: { id }, data: { state: backTo, problem } })
      .catch((second: unknown) => reportUnknownError(second, name));
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && JSON.stringify(error.meta ?? {}).includes("23505");
