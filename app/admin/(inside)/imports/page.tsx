import type { Metadata } from "next";
import { SheetList } from "#components/admin/sheet-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { readForPage } from "#lib/accounts/show-page.ts";
import { importableKinds, listSheets } from "#lib/catalogue/sheet-queries.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Import" };

export default async function ImportsPage({ searchParams }: PageProps<"/admin/imports">) {
  const { problem } = await searchParams;
  const shown = await readForPage(paths.admin.imports(), async (actor) => ({
    sheets: await listSheets(actor),
    kinds: importableKinds(actor),
  }));
  return (
    <Page
      title="Import from a spreadsheet"
      lead="You see what a file would change before anything is changed, and you can take it back."
      width="wide"
    >
      <SheetList {...shown} problem={problem} />
    </Page>
  );
}
