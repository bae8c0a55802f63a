import type { Metadata } from "next";
import { WorkScreen } from "#components/admin/work-screen.tsx";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { asOpened, paths } from "#lib/platform/paths.ts";
import { workFilterSchema } from "#lib/upkeep/schema.ts";
import { getWorkPage } from "#lib/upkeep/work-queries.ts";
import { confirmFactsAction } from "./actions.ts";

export const metadata: Metadata = { title: "Upkeep" };

export default async function StalePage({ searchParams }: PageProps<"/admin/stale">) {
  const params = await searchParams;
  const filter = workFilterSchema.parse(params);
  const shown = await readForPage(asOpened(paths.admin.stale(), params), async (actor) => ({
    work: await getWorkPage(actor, filter),
    mayWrite: can(actor, "program", "write"),
  }));
  return <WorkScreen {...shown} done={params.done} confirm={confirmFactsAction} />;
}
