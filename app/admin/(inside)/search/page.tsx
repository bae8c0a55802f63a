import type { Metadata } from "next";
import { placesWith } from "#components/admin/place.ts";
import { placesFor, recordPlaces } from "#components/admin/places.ts";
import { SearchScreen } from "#components/admin/search-screen.tsx";
import { readForPage } from "#lib/accounts/show-page.ts";
import { findByName } from "#lib/catalogue/name-search-queries.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Search" };

export default async function SearchPage({ searchParams }: PageProps<"/admin/search">) {
  const { q } = await searchParams;
  const typed = typeof q === "string" ? q : "";
  const shown = await readForPage(paths.admin.search(typed), async (actor) => ({
    places: placesWith(typed, placesFor(actor)),
    records: recordPlaces(await findByName(actor, typed, 20)),
  }));
  return <SearchScreen typed={typed} {...shown} />;
}
