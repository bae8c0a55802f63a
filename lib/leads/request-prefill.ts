import { walkMatch } from "#lib/match/flow.ts";
import type { FormFields } from "#lib/platform/http.ts";
import type { Visit } from "#lib/visits/visit.ts";

/**
 * What the form starts with: what was typed before, else what the match knows. Ticks come back only with a form
 * that was just refused: at any other time nothing is ticked for anybody.
 */
export function requestPrefill(
  visit: Visit | null,
  typed: FormFields,
  { withConsents }: { withConsents: boolean },
): FormFields {
  const { location, start } = visit ? walkMatch(visit.answers).relevant : {};
  const known: FormFields = {};
  if (location?.zip) known.zip = location.zip;
  if (start) known.start = start;
  const kept = Object.entries(typed).filter(
    ([name]) => withConsents || !(name.startsWith("consent.") || name === "key"),
  );
  return { ...known, ...Object.fromEntries(kept) };
}
