"use client";

import { RadioGroup } from "#components/forms/radio-group.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { type MatchPoolForm as Form, matchPoolSchema } from "#lib/catalogue/match-pool-schema.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FormBar, FormSection } from "./form-section.tsx";
import { POOL_OPTIONS } from "./match-pool-words.ts";
import { useRecordForm } from "./use-record-form.ts";

interface MatchPoolFormProps {
  version: number;
  initial: Form;
  save: (input: unknown) => Promise<FormFailure<Form>>;
}

export function MatchPoolForm({ version, initial, save }: MatchPoolFormProps) {
  const { form, errors, failure, feedback, isSaving, submit } = useRecordForm<Form>({
    schema: matchPoolSchema,
    initial,
    version,
    save: (values, opened) => save({ version: opened, form: values }),
  });
  return (
    <form onSubmit={submit} noValidate>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <FormSection title="Programs in the match">
        <RadioGroup
          {...form.register("pool")}
          legend="Which programs take part, unless a reader chooses otherwise?"
          options={POOL_OPTIONS}
          error={errors.pool}
          look="plain"
        />
      </FormSection>
      <FormBar>
        <SubmitButton disabled={isSaving}>Save changes</SubmitButton>
        <span role="status">{isSaving ? "Saving" : ""}</span>
      </FormBar>
    </form>
  );
}
