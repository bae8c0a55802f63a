"use client";

import { RadioGroup } from "#components/forms/radio-group.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { type MatchPoolForm as Form, matchPoolSchema } from "#lib/catalogue/match-pool-schema.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FormSection } from "./form-section.tsx";
import { POOL_OPTIONS } from "./match-pool-words.ts";
import { SaveBar } from "./save-bar.tsx";
import { useRecordForm } from "./use-record-form.ts";

interface MatchPoolFormProps {
  version: number;
  initial: Form;
  save: (input: unknown) => Promise<FormFailure<Form>>;
}

export function MatchPoolForm({ version, initial, save }: MatchPoolFormProps) {
  const { field, errors, failure, feedback, state, formProps } = useRecordForm<Form>({
    schema: matchPoolSchema,
    initial,
    version,
    save: (values, opened) => save({ version: opened, form: values }),
  });
  return (
    <form {...formProps}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <FormSection title="Programs in the match">
        <RadioGroup
          {...field("pool")}
          legend="Which programs take part, unless a reader chooses otherwise?"
          options={POOL_OPTIONS}
          look="plain"
        />
      </FormSection>
      <SaveBar label="Save changes" state={state} />
    </form>
  );
}
