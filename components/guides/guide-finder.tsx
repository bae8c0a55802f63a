import { SelectField } from "#components/forms/select-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { GuideSummary } from "#lib/guides/schema.ts";
import { guideCount } from "#lib/guides/search.ts";
import { type GuideSearch, listFields, MOST_LETTERS } from "#lib/guides/search-text.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./guide-finder.module.css";
import { GuideList } from "./guide-list.tsx";

interface GuideFinderProps {
  /** All guides there are: they decide which fields can be chosen. */
  guides: readonly GuideSummary[];
  found: readonly GuideSummary[];
  search: GuideSearch;
  /** Marks what the script of the index works on: without it, the form leads to the search. */
  isSearchable?: boolean;
}

/** The list of guides under the form that narrows it: a plain GET form, so that a search has an address of its own. */
export function GuideFinder({ guides, found, search, isSearchable = false }: GuideFinderProps) {
  return (
    <div className={styles.finder}>
      <search>
        <form
          action={paths.guideSearch()}
          className={styles.form}
          aria-label="Find a guide"
          data-guide-search={isSearchable ? "" : undefined}
        >
          <TextField
            name="q"
            label="Job or subject"
            type="search"
            maxLength={MOST_LETTERS}
            autoComplete="off"
            defaultValue={search.words}
          />
          <SelectField
            name="field"
            label="Field"
            width="full"
            emptyLabel="Any field"
            options={listFields(guides)}
            defaultValue={search.field}
          />
          <SubmitButton variant="secondary">Show guides</SubmitButton>
        </form>
      </search>
      <section className={styles.found} aria-label="Guides found">
        <p className={styles.count} role="status" data-guide-count="">
          {guideCount(found.length)}
        </p>
        <GuideList guides={found} isSearchable={isSearchable} />
        <div hidden={found.length > 0} data-guide-nothing="">
          <NothingFound />
        </div>
      </section>
    </div>
  );
}

function NothingFound() {
  return (
    <EmptyState
      title="No guide here fits these words"
      action={
        <ButtonLink variant="secondary" href={paths.guides()}>
          Show all guides
        </ButtonLink>
      }
    >
      <p>Try fewer or other words: the name of a job, or of what you would like to learn.</p>
      <p>
        You can also look through <a href={paths.programs()}>all programs</a>, or answer a few questions:{" "}
        <a href={paths.match()}>Match me</a> works without a guide.
      </p>
    </EmptyState>
  );
}
