import { Checkbox } from "#components/forms/checkbox.tsx";
import { CheckboxGroup } from "#components/forms/checkbox-group.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { money } from "#lib/match/in-words.ts";
import { FORMAT_WORDS } from "#lib/match/questions/format.ts";
import { LEVEL_WORDS } from "#lib/match/questions/level.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { paths } from "#lib/platform/paths.ts";
import { countWords } from "./count-words.ts";
import type { FilterCounts } from "./filter-counts.ts";
import { LiveForm } from "./live-form.tsx";
import styles from "./refine.module.css";
import {
  COST_LIMITS,
  type Filter,
  isFiltered,
  MILE_LIMITS,
  monthsAfter,
  type ResultsView,
  START_LIMITS,
} from "./view.ts";

interface ResultsFiltersProps {
  view: ResultsView;
  /** Of every match, whatever is in view. */
  counts: FilterCounts;
  /** ISO day. */
  today: string;
  /** What the list is like now. */
  outcome: string;
}

/**
 * Looks at a part of the list. The answers, scores and order stay as they are. Beside each choice stands how many
 * would be in view with it and what the other filters say.
 */
export function ResultsFilters({ view, counts, today, outcome }: ResultsFiltersProps) {
  const choice = (filter: Filter, value: string | number, label: string) => ({
    value: String(value),
    label: `${label} (${countWords(counts.with(filter, value))})`,
  });
  return (
    <LiveForm method="get" action={paths.matchResults()} className={styles.form} outcome={outcome}>
      <CheckboxGroup
        name="format"
        legend="Format"
        look="plain"
        options={counts.formats.map((key) => choice("format", key, FORMAT_WORDS[key]))}
        defaultValue={view.formats}
      />
      <CheckboxGroup
        name="level"
        legend="Level"
        look="plain"
        options={counts.levels.map((key) => choice("level", key, LEVEL_WORDS[key]))}
        defaultValue={view.levels}
      />
      <SelectField
        name="cost"
        label="Cost in all"
        width="full"
        emptyLabel="Any cost"
        options={COST_LIMITS.map((dollars) => choice("cost", dollars, `At most ${money(dollars * 100)}`))}
        defaultValue={view.maxCost ?? ""}
      />
      {(view.maxMiles !== null || counts.hasMiles) && (
        <SelectField
          name="distance"
          label="Distance"
          width="full"
          emptyLabel="Any distance"
          options={MILE_LIMITS.map((miles) => choice("distance", miles, `Online, or within ${miles} miles`))}
          defaultValue={view.maxMiles ?? ""}
        />
      )}
      <SelectField
        name="start"
        label="Next start"
        width="full"
        emptyLabel="Any start"
        options={START_LIMITS.map((months) =>
          choice("start", months, `By ${dayWords(monthsAfter(today, months))}`),
        )}
        defaultValue={view.startsWithin ?? ""}
      />
      <Checkbox
        name="known"
        value="only"
        label="Leave out programs of which these facts are not known"
        defaultChecked={view.knownOnly}
      />
      <div className={styles.buttons}>
        <SubmitButton variant="secondary">Apply filters</SubmitButton>
        {isFiltered(view) && <a href={paths.matchResults()}>Remove filters</a>}
      </div>
    </LiveForm>
  );
}
