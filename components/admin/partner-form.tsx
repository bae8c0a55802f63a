"use client";

import { TextField } from "#components/forms/text-field.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { type PartnerForm as Form, partnerSchema } from "#lib/catalogue/schema.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FormSection } from "./form-section.tsx";
import { SaveBar } from "./save-bar.tsx";
import { useRecordForm } from "./use-record-form.ts";

interface PartnerFormProps {
  /** Null for a new partner. */
  target: { id: string; version: number } | null;
  initial: Form;
  save: (input: unknown) => Promise<FormFailure<Form>>;
}

export function PartnerForm({ target, initial, save }: PartnerFormProps) {
  const { field, errors, failure, feedback, state, formProps } = useRecordForm<Form>({
    schema: partnerSchema,
    initial,
    version: target?.version ?? 0,
    save: (values, version) => save(target ? { id: target.id, version, form: values } : { form: values }),
  });
  return (
    <form {...formProps}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <FormSection title="Partner">
        <TextField {...field("name")} label="Name" />
        <TextField
          {...field("legalName")}
          label="Legal name"
          hint="Readers see it before they send a request: this company receives their data."
        />
        <TextField {...field("websiteUrl")} label="Website" type="url" inputMode="url" optional />
      </FormSection>
      <SaveBar label={target ? "Save changes" : "Add partner"} state={state} />
    </form>
  );
}
