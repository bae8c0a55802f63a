import type { NextRequest } from "next/server";
import { recordPlaces } from "#components/admin/places.ts";
import { answerStaff } from "#lib/accounts/answer-staff.ts";
import { findByName } from "#lib/catalogue/name-search-queries.ts";

/** The records of the catalogue for what is typed into the menu. */
export function GET(request: NextRequest) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return answerStaff("search.find", async (actor) => recordPlaces(await findByName(actor, typed, 5)));
}
