import type { Metadata } from "next";
import { FitScreen } from "#components/admin/fit-screen.tsx";
import { readForPage, readId } from "#lib/accounts/show-page.ts";
import { getProgramFit } from "#lib/fit/fit-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { findVisit } from "#lib/visits/current-visit.ts";

export const metadata: Metadata = { title: "How a program matches" };

export default async function ProgramFitPage({
  params,
  searchParams,
}: PageProps<"/admin/programs/[id]/fit">) {
  const id = await readId(params);
  const { student } = await searchParams;
  const own = await findVisit();
  const fit = await readForPage(paths.admin.programFit(id), (actor) => getProgramFit(actor, id, own));
  return <FitScreen fit={fit} chosen={typeof student === "string" ? student : ""} />;
}
