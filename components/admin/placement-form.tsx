"use client";

import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { type PlacementForm as Form, placementSchema } from "#lib/agreements/placement-schema.ts";
import { targetHosts } from "#lib/agreements/placement-target.ts";
import type { PlaceableProgram } from "#lib/agreements/placement-views.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FieldRow, FormSection } from "./form-section.tsx";
import { PlacementPreview } from "./placement-preview.tsx";
import { SaveBar } from "./save-bar.tsx";
import { useRecordForm } from "./use-record-form.ts";

interface PlacementFormProps {
  /** Null for a new placement. */
  target: { id: string; version: number } | null;
  program: PlaceableProgram;
  guides: { slug: string; title: string }[];
  initial: Form;
  save: (input: unknown) => Promise<FormFailure<Form>>;
}

/** Where, when and in which place a program is listed, with the listing as readers will see it. */
export function PlacementForm({ target, program, guides, initial, save }: PlacementFormProps) {
  const { form, field, errors, failure, feedback, state, formProps } = useRecordForm<Form>({
    schema: placementSchema,
    initial,
    version: target?.version ?? 0,
    save: (values, version) =>
      save(target ? { id: target.id, version, form: values } : { programId: program.id, form: values }),
  });
  const hosts = targetHosts(program.sites);
  return (
    <form {...formProps}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <FormSection title="Program" about="Its name, level and summary come from the program itself.">
        <p id="programId" tabIndex={-1}>
          {program.name}, {program.schoolName}. Partner: {program.partnerName}.
        </p>
      </FormSection>
      <FormSection title="Where">
        <SelectField
          {...field("guideSlug")}
          label="Guide"
          emptyLabel="Choose a guide"
          options={guides.map(({ slug, title }) => ({ value: slug, label: title }))}
          width="full"
        />
        <TextField
          {...field("position")}
          label="Position"
          hint="1 stands first. Readers see the first three."
          inputMode="numeric"
          width="short"
        />
      </FormSection>
      <FormSection title="When" about="Days begin at midnight UTC.">
        <FieldRow>
          <TextField {...field("startsOn")} label="First day" type="date" />
          <TextField
            {...field("endsOn")}
            label="Ends on"
            hint="From this day it is no longer shown."
            type="date"
            optional
          />
        </FieldRow>
      </FormSection>
      <FormSection
        title="Way out"
        about="Readers go there without a referrer. Only the number of clicks is kept."
      >
        <TextField
          {...field("targetUrl")}
          label="Address"
          hint={
            hosts.length > 0
              ? `On ${hosts.join(" or ")}. Empty: the school's own site.`
              : "Neither school nor partner has a website here: the listing has no way out."
          }
          type="url"
          inputMode="url"
          optional
        />
      </FormSection>
      <FormSection title="As readers see it" about="The word Sponsored always stands before the name.">
        <PlacementPreview program={program} targetUrl={form.watch("targetUrl")} />
      </FormSection>
      <SaveBar label={target ? "Save changes" : "Add placement"} state={state} />
    </form>
  );
}
