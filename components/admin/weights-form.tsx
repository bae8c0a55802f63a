"use client";

import { TextArea } from "#components/forms/text-area.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { CriterionKey } from "#lib/match/ranking.ts";
import { type WeightsForm as Form, weightsSchema } from "#lib/weights/weights-schema.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { SaveBar } from "./save-bar.tsx";
import { useRecordForm } from "./use-record-form.ts";
import styles from "./weights-form.module.css";

interface WeightsFormProps {
  /** The number of the weights in force. */
  number: number;
  initial: Form;
  criteria: readonly { key: CriterionKey; label: string }[];
  save: (input: unknown) => Promise<FormFailure<Form>>;
}

/** Other weights, for somebody else to approve. */
export function WeightsForm({ number, initial, criteria, save }: WeightsFormProps) {
  const { field, errors, failure, feedback, state, formProps } = useRecordForm<Form>({
    schema: weightsSchema,
    initial,
    version: number,
    save: (values, opened) => save({ version: opened, form: values }),
  });
  return (
    <form {...formProps}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <div className={styles.weights}>
        {criteria.map(({ key, label }) => (
          <TextField key={key} {...field(key)} label={label} inputMode="numeric" width="short" />
        ))}
      </div>
      <TextArea {...field("reason")} label="Why?" hint="Readers see this on How matching works." rows={2} />
      <SaveBar label="Propose these weights" state={state} />
    </form>
  );
}
