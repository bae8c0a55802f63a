import { CheckboxGroup } from "#components/forms/checkbox-group.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { money } from "#lib/match/in-words.ts";
import { FORMAT_WORDS } from "#lib/match/questions/format.ts";
import { LEVEL_WORDS } from "#lib/match/questions/level.ts";
import { CREDENTIAL_LEVELS, MODALITIES } from "#lib/match/vocabulary.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { paths } from "#lib/platform/paths.ts";
import { countWords } from "./count-words.ts";
import type { FilterFacts } from "./filter-facts.ts";
import { LiveForm } from "./live-form.tsx";
import styles from "./refine.module.css";
import {
  COST_LIMITS,
  inViewOn,
  isFiltered,
  MILE_LIMITS,
  monthsAfter,
  type ResultsView,
  START_LIMITS,
} from "./view.ts";

interface ResultsFiltersProps {
  view: ResultsView;
  /** Those of every match, whatever is in view. */
  facts: readonly FilterFacts[];
  /** ISO day. */
  today: string;
  /** What the list is like now. */
  outcome: string;
}

/**
 * Looks at a part of the list. The answers, scores and order stay as they are. Beside each choice stands how many
 * would be in view with it and what the other filters say.
 */
export function ResultsFilters({ view, facts, today, outcome }: ResultsFiltersProps) {
  const count = (change: Partial<ResultsView>) =>
    facts.filter(inViewOn(today, { ...view, ...change })).length;
  const formats = MODALITIES.filter((key) => facts.some(({ modalities }) => modalities.includes(key)));
  const levels = CREDENTIAL_LEVELS.filter((key) => facts.some(({ level }) => level === key));
  const limit = <Value extends number>(
    value: Value,
    label: string,
    change: (value: Value) => Partial<ResultsView>,
  ) => ({ value: String(value), label: `${label} (${countWords(count(change(value)))})` });
  return (
    <LiveForm method="get" action={paths.matchResults()} className={styles.form} outcome={outcome}>
      <CheckboxGroup
        name="format"
        legend="Format"
        look="plain"
        options={formats.map((key) => ({
          value: key,
          label: `${FORMAT_WORDS[key]} (${countWords(count({ formats: [key] }))})`,
        }))}
        defaultValue={view.formats}
      />
      <CheckboxGroup
        name="level"
        legend="Level"
        look="plain"
        options={levels.map((key) => ({
          value: key,
          label: `${LEVEL_WORDS[key]} (${countWords(count({ levels: [key] }))})`,
        }))}
        defaultValue={view.levels}
      />
      <SelectField
        name="cost"
        label="Cost in all"
        width="full"
        emptyLabel="Any cost"
        options={COST_LIMITS.map((dollars) =>
          limit(dollars, `At most ${money(dollars * 100)}`, (maxCost) => ({ maxCost })),
        )}
        defaultValue={view.maxCost ?? ""}
      />
      {(view.maxMiles !== null || facts.some(({ miles }) => miles !== null)) && (
        <SelectField
          name="distance"
          label="Distance"
          width="full"
          emptyLabel="Any distance"
          options={MILE_LIMITS.map((miles) =>
            limit(miles, `Online, or within ${miles} miles`, (maxMiles) => ({ maxMiles })),
          )}
          defaultValue={view.maxMiles ?? ""}
        />
      )}
      <SelectField
        name="start"
        label="Next start"
        width="full"
        emptyLabel="Any start"
        options={START_LIMITS.map((months) =>
          limit(months, `By ${dayWords(monthsAfter(today, months))}`, (startsWithin) => ({ startsWithin })),
        )}
        defaultValue={view.startsWithin ?? ""}
      />
      <p className={styles.note}>
        A program stays in the list where the fact that a filter looks at is not known.
      </p>
      <div className={styles.buttons}>
        <SubmitButton variant="secondary">Apply filters</SubmitButton>
        {isFiltered(view) && <a href={paths.matchResults()}>Remove filters</a>}
      </div>
    </LiveForm>
  );
}
