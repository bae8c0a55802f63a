import { SelectField } from "#components/forms/select-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import type { Field } from "#lib/match/question.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./refine.module.css";

/** What matters most, to be weighed anew: the same answer as in the question, and the list is scored again. */
export function PrioritiesForm({
  fields,
  values,
}: {
  fields: readonly Field[];
  values: Readonly<Record<string, string | readonly string[]>>;
}) {
  return (
    <form method="post" action={paths.matchSave("priorities")} className={styles.form}>
      <input type="hidden" name="return" value="results" />
      {fields.map(
        (field) =>
          field.kind === "select" && (
            <SelectField
              key={field.name}
              name={field.name}
              label={field.label}
              options={field.options}
              defaultValue={[values[field.name] ?? ""].flat()[0]}
              width="full"
            />
          ),
      )}
      <div className={styles.buttons}>
        <SubmitButton variant="secondary">Score again</SubmitButton>
      </div>
    </form>
  );
}
