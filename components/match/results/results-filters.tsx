import { CheckboxGroup } from "#components/forms/checkbox-group.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { money } from "#lib/match/in-words.ts";
import { FORMAT_WORDS } from "#lib/match/questions/format.ts";
import { LEVEL_WORDS } from "#lib/match/questions/level.ts";
import type { Ranked } from "#lib/match/ranking.ts";
import { CREDENTIAL_LEVELS, MODALITIES } from "#lib/match/vocabulary.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./refine.module.css";
import { COST_LIMITS, isFiltered, type ResultsView } from "./view.ts";

/** Looks at a part of the list. The answers, scores and order stay as they are. */
export function ResultsFilters({ view, matches }: { view: ResultsView; matches: readonly Ranked[] }) {
  const count = (test: (match: Ranked) => boolean) => matches.filter(test).length;
  const formats = MODALITIES.map((key) => ({
    value: key,
    label: FORMAT_WORDS[key],
    found: count(({ program }) => program.modalities.includes(key)),
  }));
  const levels = CREDENTIAL_LEVELS.map((key) => ({
    value: key,
    label: LEVEL_WORDS[key],
    found: count(({ program }) => program.level === key),
  }));
  const withCount = ({ value, label, found }: { value: string; label: string; found: number }) => ({
    value,
    label: `${label} (${found})`,
  });
  return (
    <form method="get" action={paths.matchResults()} className={styles.form}>
      <CheckboxGroup
        name="format"
        legend="Format"
        look="plain"
        options={formats.filter(({ found }) => found > 0).map(withCount)}
        defaultValue={view.formats}
      />
      <CheckboxGroup
        name="level"
        legend="Level"
        look="plain"
        options={levels.filter(({ found }) => found > 0).map(withCount)}
        defaultValue={view.levels}
      />
      <SelectField
        name="cost"
        label="Cost in all"
        emptyLabel="Any cost"
        options={COST_LIMITS.map((limit) => ({
          value: String(limit),
          label: `At most ${money(limit * 100)}`,
        }))}
        defaultValue={view.maxCost === null ? "" : String(view.maxCost)}
      />
      <p className={styles.note}>A program whose format or cost is not known stays in the list.</p>
      <div className={styles.buttons}>
        <SubmitButton variant="secondary">Apply filters</SubmitButton>
        {isFiltered(view) && <a href={paths.matchResults()}>Remove filters</a>}
      </div>
    </form>
  );
}
