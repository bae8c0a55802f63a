import type { Metadata } from "next";
import { SheetScreen } from "#components/admin/sheet-screen.tsx";
import { readForPage, readId } from "#lib/accounts/show-page.ts";
import { getSheet, listSheetRows } from "#lib/catalogue/sheet-queries.ts";
import { sheetViewSchema } from "#lib/catalogue/sheet-schema.ts";
import { SHEET_PAGE_SIZE, type SheetCounts } from "#lib/catalogue/sheet-views.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params, searchParams }: PageProps<"/admin/imports/[id]">) {
  const id = await readId(params);
  const view = sheetViewSchema.parse(await searchParams);
  const shown = await readForPage(paths.admin.import(id), async (actor) => {
    const sheet = await getSheet(actor, id);
    const outcome = view.show ?? firstWith(sheet.counts);
    const rows =
      outcome === null
        ? []
        : await listSheetRows(actor, id, {
            kind: sheet.kind,
            outcome,
            after: view.after,
            size: SHEET_PAGE_SIZE + 1,
          });
    return { sheet, outcome, rows };
  });
  return <SheetScreen {...shown} hasMoved={view.problem !== null} />;
}

/** What is looked at first: what needs somebody. */
function firstWith(counts: SheetCounts) {
  return (["refused", "changed", "added", "unchanged"] as const).find((outcome) => counts[outcome]) ?? null;
}
