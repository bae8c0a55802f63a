import { paths } from "#lib/platform/paths.ts";

/** The id of the form that the search field belongs to: it lies within the question's form, where no form may be. */
export const SUBJECT_SEARCH = "subject-search";

/** The search as a form of its own: without script it asks for this page again, with what was found. */
export function SubjectSearchForm({ returnTo }: { returnTo: "review" | "results" | null }) {
  return (
    <form id={SUBJECT_SEARCH} method="get" action={paths.matchQuestion("subject")}>
      {returnTo && <input type="hidden" name="return" value={returnTo} />}
    </form>
  );
}
