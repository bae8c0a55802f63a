import { SelectField } from "#components/forms/select-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import type { PublicFilter } from "#lib/catalogue/public-filter.ts";
import { SUBJECTS } from "#lib/catalogue/subjects.ts";
import { LEVEL_WORDS, optionsOf } from "#lib/catalogue/words.ts";
import { STATES } from "#lib/places/states.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./program-filter.module.css";

/** What the list is narrowed by: a plain GET form, so that a narrowed list has an address of its own. */
export function ProgramFilter({ filter }: { filter: PublicFilter }) {
  const isFiltered = Object.values(filter).some((choice) => choice !== null);
  return (
    <search>
      <form action={paths.programs()} className={styles.form} aria-label="Narrow the list">
        <SelectField
          name="subject"
          label="Subject"
          width="full"
          emptyLabel="Any subject"
          options={SUBJECTS.map(({ key, label }) => ({ value: key, label }))}
          defaultValue={filter.subject ?? ""}
        />
        <SelectField
          name="level"
          label="Level"
          width="full"
          emptyLabel="Any level"
          options={optionsOf(LEVEL_WORDS)}
          defaultValue={filter.level ?? ""}
        />
        <SelectField
          name="state"
          label="State you live in"
          width="full"
          emptyLabel="Any state"
          options={STATES.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={filter.state ?? ""}
        />
        <SelectField
          name="schools"
          label="Schools"
          width="full"
          emptyLabel="All schools"
          options={[{ value: "paying", label: "Only schools that pay us" }]}
          defaultValue={filter.schools ?? ""}
        />
        <div className={styles.buttons}>
          <SubmitButton variant="secondary">Show programs</SubmitButton>
          {isFiltered && (
            <a className={styles.clear} href={paths.programs()}>
              Show all
            </a>
          )}
        </div>
      </form>
    </search>
  );
}
