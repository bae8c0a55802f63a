"use client";

import { useRef } from "react";
import { SelectField } from "#components/forms/select-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import type { Field } from "#lib/match/question.ts";
import { paths } from "#lib/platform/paths.ts";
import { LiveForm } from "./live-form.tsx";
import styles from "./refine.module.css";

type Values = Readonly<Record<string, string | readonly string[]>>;

/**
 * What matters most, to be weighed anew: the same answer as in the question, saved at once, and the list is scored
 * again by the server. No priority twice: one that is chosen in another place changes places.
 */
export function PrioritiesForm({
  fields,
  values,
  outcome,
}: {
  fields: readonly Field[];
  values: Values;
  outcome: string;
}) {
  const before = useRef<Record<string, string>>(
    Object.fromEntries(fields.map(({ name }) => [name, [values[name] ?? ""].flat()[0] ?? ""])),
  );

  function swap(form: HTMLFormElement, changed: EventTarget) {
    if (!(changed instanceof HTMLSelectElement)) return;
    const selects = fields.flatMap(
      ({ name }) => form.querySelector<HTMLSelectElement>(`[name="${name}"]`) ?? [],
    );
    for (const select of selects)
      if (select !== changed && select.value === changed.value)
        select.value = before.current[changed.name] ?? "";
    before.current = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
  }

  return (
    <LiveForm
      method="post"
      action={paths.matchSave("priorities")}
      className={styles.form}
      outcome={outcome}
      mend={swap}
      extra={(sent) => {
        if (fields.every(({ name }) => !sent.get(name))) sent.set("intent", "skip");
      }}
    >
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
    </LiveForm>
  );
}
