"use client";

import { TextField } from "#components/forms/text-field.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { contactSchema, type ContactForm as Form } from "#lib/contacts/schema.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FieldRow, FormSection } from "./form-section.tsx";
import { SaveBar } from "./save-bar.tsx";
import { useRecordForm } from "./use-record-form.ts";

interface ContactFormProps {
  partnerId: string;
  /** Null for a new contact. */
  target: { id: string; version: number } | null;
  initial: Form;
  save: (input: unknown) => Promise<FormFailure<Form>>;
}

export function ContactForm({ partnerId, target, initial, save }: ContactFormProps) {
  const { field, errors, failure, feedback, state, formProps } = useRecordForm<Form>({
    schema: contactSchema,
    initial,
    version: target?.version ?? 0,
    save: (form, version) => save(target ? { partnerId, id: target.id, version, form } : { partnerId, form }),
  });
  return (
    <form {...formProps}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <FormSection
        title="Contact"
        about="Kept encrypted. Owners, admins, finance and marketing can read it; readers never do."
      >
        <TextField {...field("name")} label="Name" autoComplete="off" />
        <TextField {...field("role")} label="What they do there" autoComplete="off" optional />
        <FieldRow>
          <TextField {...field("email")} label="E-mail" inputMode="email" autoComplete="off" optional />
          <TextField {...field("phone")} label="Phone" inputMode="tel" autoComplete="off" optional />
        </FieldRow>
      </FormSection>
      <SaveBar label={target ? "Save changes" : "Add contact"} state={state} />
    </form>
  );
}
