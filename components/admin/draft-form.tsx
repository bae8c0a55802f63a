"use client";

import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextArea } from "#components/forms/text-area.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { draftFormSchema } from "#lib/disclosures/draft-schema.ts";
import { mergeFieldsFor } from "#lib/disclosures/schema.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FormSection } from "./form-section.tsx";
import { useRecordForm } from "./use-record-form.ts";

interface DraftFormProps {
  kind: DisclosureKind;
  /** Hash of the draft as shown; empty where there is none yet. */
  seen: string;
  title: string;
  body: string;
  save: (input: unknown) => Promise<FormFailure<never>>;
}

/** The text of the next version. Saving changes nothing for readers. */
export function DraftForm({ kind, seen, title, body, save }: DraftFormProps) {
  const { field, errors, failure, feedback, state, formProps } = useRecordForm<{ body: string }>({
    schema: draftFormSchema(kind),
    initial: { body },
    version: 0,
    save: (values) => save({ kind, seen, form: values }),
  });
  const fields = mergeFieldsFor(kind)
    .map((field) => `{{${field}}}`)
    .join(", ");
  return (
    <form {...formProps}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <FormSection title={title} about="Saving a draft changes nothing for readers; publishing does.">
        <TextArea
          {...field("body")}
          label="Text"
          hint={`Blank lines part paragraphs; "## " begins a heading, "- " a list item. Fields: ${fields}`}
          rows={14}
        />
        <div>
          <SubmitButton variant="secondary" disabled={!state.isReady || state.isSaving}>
            Save draft
          </SubmitButton>
        </div>
      </FormSection>
    </form>
  );
}
