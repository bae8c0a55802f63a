"use client";

import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { type PartnerForm as Form, partnerSchema } from "#lib/catalogue/schema.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FormBar, FormSection } from "./form-section.tsx";
import { useRecordForm } from "./use-record-form.ts";

interface PartnerFormProps {
  /** Null for a new partner. */
  target: { id: string; version: number } | null;
  initial: Form;
  save: (input: unknown) => Promise<FormFailure<Form>>;
}

export function PartnerForm({ target, initial, save }: PartnerFormProps) {
  const { form, errors, failure, feedback, isSaving, submit } = useRecordForm<Form>({
    schema: partnerSchema,
    initial,
    version: target?.version ?? 0,
    save: (values, version) => save(target ? { id: target.id, version, form: values } : { form: values }),
  });
  const field = (name: keyof Form) => ({ ...form.register(name), error: errors[name] });
  return (
    <form onSubmit={submit} noValidate>
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
      <FormBar>
        <SubmitButton disabled={isSaving}>{target ? "Save changes" : "Add partner"}</SubmitButton>
        <span role="status">{isSaving ? "Saving" : ""}</span>
      </FormBar>
    </form>
  );
}
