import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import type { Change } from "#lib/access/change.ts";
import { can, permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import type { SheetKind, SheetOutcome } from "#lib/platform/prisma/enums.ts";
import { STEP_IS_LOST_AFTER_MS } from "./sheet-commands.ts";
import type { SheetCounts, SheetListRow, SheetPage, SheetRowView } from "./sheet-views.ts";

const KINDS = ["program", "partner"] as const satisfies readonly SheetKind[];
const MOST_LISTED = 50;

/** The kinds of sheet that somebody may import. */
export const importableKinds = (actor: Actor): SheetKind[] =>
  KINDS.filter((kind) => can(actor, kind, "write"));

/** The latest sheets, newest first. */
export async function listSheets(actor: Actor): Promise<SheetListRow[]> {
  permit(actor, "program", "write");
  const rows = await appDb().sheetImport.findMany({
    where: { kind: { in: importableKinds(actor) } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
    select: {
      id: true,
      kind: true,
      fileName: true,
      state: true,
      rowCount: true,
      createdAt: true,
      createdById: true,
    },
  });
  const names = await namesOf(rows.map(({ createdById }) => createdById));
  return rows.map(({ createdById, ...row }) => ({ ...row, createdBy: names.get(createdById) ?? "" }));
}

/** A sheet as its page shows it. Throws NotFoundError. */
export async function getSheet(actor: Actor, id: string): Promise<SheetPage> {
  const row = await appDb().sheetImport.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      fileName: true,
      state: true,
      rowCount: true,
      doneCount: true,
      createdAt: true,
      createdById: true,
      updatedAt: true,
      appliedAt: true,
      headings: true,
      mapping: true,
      counts: true,
      problem: true,
      rows: { orderBy: { number: "asc" }, take: 3, select: { cells: true } },
    },
  });
  if (!row) throw new NotFoundError("There is no such sheet.");
  permit(actor, row.kind, "write");
  const { createdById, updatedAt, rows, mapping, counts, ...sheet } = row;
  const names = await namesOf([createdById]);
  return {
    ...sheet,
    createdBy: names.get(createdById) ?? "",
    mapping: mapping as Record<string, number>,
    counts: counts as SheetCounts,
    isLost: updatedAt.getTime() < Date.now() - STEP_IS_LOST_AFTER_MS,
    samples: rows.map(({ cells }) => cells),
  };
}

/** Checked rows of one outcome after a row number, a page at a time and one more. */
export async function listSheetRows(
  actor: Actor,
  id: string,
  { kind, outcome, after, size }: { kind: SheetKind; outcome: SheetOutcome; after: number; size: number },
): Promise<SheetRowView[]> {
  permit(actor, kind, "write");
  const rows = await appDb().sheetRow.findMany({
    where: { importId: id, import: { kind }, outcome, number: { gt: after } },
    orderBy: { number: "asc" },
    take: size,
    select: { number: true, title: true, recordId: true, change: true, problems: true },
  });
  return rows.map(({ title, change, ...row }) => ({
    ...row,
    outcome,
    title: title ?? "",
    change: change as Change | null,
  }));
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const people = await appDb().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
