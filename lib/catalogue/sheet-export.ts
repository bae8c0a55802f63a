import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import type { SheetKind } from "#lib/platform/prisma/enums.ts";
import type { Column } from "#lib/tabular/csv.ts";
import { MOST_SHEET_ROWS } from "#lib/tabular/read-sheet.ts";
import type { ProgramFilter } from "./program-filter.ts";
import { listProgramIds } from "./program-list-queries.ts";
import { formOf, programColumns, recordOfRow } from "./program-record.ts";
import type { ProgramForm } from "./program-schema.ts";
import type { PartnerForm } from "./schema.ts";
import { nameKey } from "./sheet-cells.ts";
import {
  CAMPUSES,
  ID,
  PARTNER_COLUMNS,
  PROGRAM_COLUMNS,
  SCHOOL,
  type SheetColumn,
  sheetColumns,
} from "./sheet-columns.ts";
import { getSheet } from "./sheet-queries.ts";

const PAGE = 1_000;

interface ExportedProgram {
  id: string;
  school: string;
  campuses: string;
  form: ProgramForm;
}

interface ExportedPartner {
  id: string;
  form: PartnerForm;
}

/** The programs of a list's filter as a sheet that can be imported again. */
export function exportPrograms(actor: Actor, filter: ProgramFilter) {
  permit(actor, "program", "read");
  return {
    name: `programs-${now().toISOString().slice(0, 10)}`,
    columns: PROGRAM_COLUMNS.map(
      (column): Column<ExportedProgram> => ({
        heading: column.heading,
        text: ({ id, school, campuses, form }) =>
          column.field === ID
            ? id
            : column.field === SCHOOL
              ? school
              : column.field === CAMPUSES
                ? campuses
                : (column.write?.(form) ?? ""),
      }),
    ),
    rows: readPrograms(actor, filter),
  };
}

async function* readPrograms(actor: Actor, filter: ProgramFilter): AsyncGenerator<ExportedProgram> {
  let count = 0;
  for (let after: string | undefined; ; ) {
    const ids = await listProgramIds(actor, filter, PAGE, after);
    const rows = await appDb().program.findMany({
      where: { id: { in: ids } },
      orderBy: { id: "asc" },
      select: {
        id: true,
        ...programColumns,
        school: { select: { name: true, slug: true } },
        campuses: { select: { campusId: true, campus: { select: { name: true } } } },
      },
    });
    const last = rows.at(-1);
    if (!last) break;
    const twice = await namesOfSeveral(rows.map(({ school }) => school.name));
    for (const { id, school, campuses, ...row } of rows)
      yield {
        id,
        school: twice.has(nameKey(school.name)) ? school.slug : school.name,
        campuses: campuses.map(({ campus }) => campus.name).join("; "),
        form: formOf(recordOfRow({ ...row, campuses })),
      };
    count += rows.length;
    after = last.id;
  }
  await recordAudit(appDb(), actor, {
    action: "program.exported",
    resource: "program",
    change: { rows: count },
  });
}

/** Names that more than one school has: those are told by the end of their page's address. */
async function namesOfSeveral(names: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await appDb().school.groupBy({
    by: ["name"],
    where: { name: { in: [...new Set(names)] } },
    _count: { _all: true },
    having: { name: { _count: { gt: 1 } } },
  });
  return new Set(rows.map(({ name }) => nameKey(name)));
}

/** All partners as a sheet that can be imported again. */
export function exportPartners(actor: Actor) {
  permit(actor, "partner", "read");
  return {
    name: `partners-${now().toISOString().slice(0, 10)}`,
    columns: PARTNER_COLUMNS.map(
      (column): Column<ExportedPartner> => ({
        heading: column.heading,
        text: ({ id, form }) => (column.field === ID ? id : (column.write?.(form) ?? "")),
      }),
    ),
    rows: readPartners(actor),
  };
}

async function* readPartners(actor: Actor): AsyncGenerator<ExportedPartner> {
  const rows = await appDb().partner.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_SHEET_ROWS,
    select: { id: true, name: true, legalName: true, websiteUrl: true },
  });
  for (const { id, websiteUrl, ...row } of rows) yield { id, form: { ...row, websiteUrl: websiteUrl ?? "" } };
  await recordAudit(appDb(), actor, {
    action: "partner.exported",
    resource: "partner",
    change: { rows: rows.length },
  });
}

/** An empty sheet with every heading and one example. */
export function templateOf(actor: Actor, kind: SheetKind) {
  permit(actor, kind, "write");
  const columns: readonly Pick<SheetColumn<never>, "heading" | "example">[] = sheetColumns[kind];
  async function* rows() {
    yield "example" as const;
  }
  return {
    columns: columns.map(({ heading, example }): Column<"example"> => ({ heading, text: () => example })),
    rows: rows(),
  };
}

interface RefusedRow {
  number: number;
  cells: readonly string[];
  problems: readonly string[];
}

/** The refused rows of a checked sheet, to be mended and sent again. Throws NotFoundError. */
export async function exportRefused(actor: Actor, id: string) {
  const { headings, kind } = await getSheet(actor, id);
  return {
    name: `${kind}s-refused`,
    columns: [
      ...headings.map(
        (heading, place): Column<RefusedRow> => ({ heading, text: ({ cells }) => cells[place] ?? "" }),
      ),
      { heading: "Row", text: ({ number }: RefusedRow) => String(number) },
      { heading: "What is wrong", text: ({ problems }: RefusedRow) => problems.join(" ") },
    ],
    rows: readRefused(id),
  };
}

async function* readRefused(importId: string): AsyncGenerator<RefusedRow> {
  for (let after = 0; ; ) {
    const rows = await appDb().sheetRow.findMany({
      where: { importId, outcome: "refused", number: { gt: after } },
      orderBy: { number: "asc" },
      take: PAGE,
      select: { number: true, cells: true, problems: true },
    });
    yield* rows;
    after = rows.at(-1)?.number ?? after;
    if (rows.length < PAGE) return;
  }
}
