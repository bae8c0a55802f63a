import { type ResultsView, readView } from "#components/match/results/view.ts";
import type { FormFields } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { several, single } from "../search-params.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SLUG = /^[a-z0-9-]{1,160}$/;
/** More ticks than that would not fit into an address. */
const MOST_TICKS = 50;

export const isProgramId = (text: string | undefined): text is string =>
  text !== undefined && UUID.test(text);

/** What the list's form says, whichever of its buttons sent it. */
export interface ListFields {
  view: ResultsView;
  /** Ids of programs ticked to be asked. */
  chosen: string[];
  /** Slugs of programs ticked to be compared. */
  compared: string[];
}

export function readListFields(fields: FormFields): ListFields {
  const query = new URLSearchParams(single(fields.view) ?? "");
  return {
    view: readView(Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]))),
    chosen: several(fields.program).filter(isProgramId).slice(0, MOST_TICKS),
    compared: several(fields.compare)
      .filter((slug) => SLUG.test(slug))
      .slice(0, MOST_TICKS),
  };
}

/** Back to the list as it was, with its ticks. */
export function listPath(viewQuery: string, { chosen, compared }: ListFields, anchor: string): string {
  const all = new URLSearchParams(viewQuery);
  for (const id of chosen) all.append("program", id);
  for (const slug of compared) all.append("compare", slug);
  return `${paths.matchResults(all.toString())}${anchor && `#${anchor}`}`;
}
