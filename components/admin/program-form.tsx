"use client";

import { Checkbox } from "#components/forms/checkbox.tsx";
import { CheckboxGroup } from "#components/forms/checkbox-group.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextArea } from "#components/forms/text-area.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { type ProgramForm as Form, programSchema } from "#lib/catalogue/program-schema.ts";
import type { SchoolOption } from "#lib/catalogue/program-views.ts";
import type { SubjectOptions } from "#lib/catalogue/subject-options.ts";
import {
  EDUCATION_WORDS,
  LEVEL_WORDS,
  MODALITY_WORDS,
  optionsOf,
  SCHEDULE_WORDS,
  SKILL_WORDS,
} from "#lib/catalogue/words.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FieldRow, FormSection } from "./form-section.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SubjectField } from "./subject-field.tsx";
import { useRecordForm } from "./use-record-form.ts";

const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
const UNKNOWN = "Not known";

interface ProgramFormProps {
  /** Null for a new program. */
  target: { id: string; version: number } | null;
  initial: Form;
  schools: SchoolOption[];
  /** The subject that it has; null for a new program. */
  subject: SubjectOptions | null;
  save: (input: unknown) => Promise<FormFailure<Form>>;
}

/** Everything that we say of a program. What is left empty is shown to readers as "not known". */
export function ProgramForm({ target, initial, schools, subject, save }: ProgramFormProps) {
  const { form, field, errors, failure, feedback, state, formProps } = useRecordForm<Form>({
    schema: programSchema,
    initial,
    version: target?.version ?? 0,
    save: (values, version) => save(target ? { id: target.id, version, form: values } : { form: values }),
  });
  const school = schools.find(({ id }) => id === form.watch("schoolId"));

  return (
    <form {...formProps}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <FormSection title="Program">
        <TextField {...field("name")} label="Name" />
        <SelectField
          {...field("schoolId")}
          label="School"
          emptyLabel="Choose a school"
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          width="full"
        />
        <SelectField {...field("level")} label="Level" options={optionsOf(LEVEL_WORDS)} width="full" />
        <SubjectField
          field={field("cipCode")}
          value={form.watch("cipCode")}
          initial={subject}
          set={(code) => form.setValue("cipCode", code, { shouldDirty: true })}
        />
        <TextArea
          {...field("summary")}
          label="Summary"
          hint="Two or three plain sentences."
          rows={3}
          optional
        />
      </FormSection>

      <FormSection title="Format and place" about="A program needs a format and a schedule to be published.">
        <CheckboxGroup
          {...field("modalities")}
          legend="Format"
          options={optionsOf(MODALITY_WORDS)}
          look="plain"
        />
        <CheckboxGroup
          {...field("schedules")}
          legend="Schedule"
          options={optionsOf(SCHEDULE_WORDS)}
          look="plain"
        />
        {school && school.campuses.length > 0 && (
          <CheckboxGroup
            {...field("campusIds")}
            legend="Campuses"
            hint="Needed for programs that are hybrid or on campus."
            options={school.campuses.map(({ id, name, city, state }) => ({
              value: id,
              label: `${name}, ${city}, ${state}`,
            }))}
            look="plain"
          />
        )}
        <TextArea
          {...field("statesServed")}
          label="States served online"
          hint="Postal codes such as CA, NV; or the word all, or none. Empty: not known."
          rows={2}
        />
      </FormSection>

      <FormSection title="Length" about="Months from start to finish.">
        <FieldRow>
          <TextField {...field("monthsFullTime")} label="At full time" inputMode="numeric" hint="Months" />
          <TextField {...field("monthsPartTime")} label="At part time" inputMode="numeric" hint="Months" />
        </FieldRow>
      </FormSection>

      <FormSection
        title="Cost"
        about="The total of tuition and required fees for the whole program, in US dollars. Empty: not known."
      >
        <FieldRow>
          <TextField {...field("costInStateCents")} label="In state, $" inputMode="decimal" />
          <TextField {...field("costOutOfStateCents")} label="Out of state, $" inputMode="decimal" />
          <TextField {...field("costOnlineCents")} label="Online, $" inputMode="decimal" />
        </FieldRow>
      </FormSection>

      <FormSection title="Starts">
        <Checkbox {...field("rollingStart")} label="Starts at any time" />
        <TextArea
          {...field("startDates")}
          label="Start dates"
          hint="One a line, such as 2027-01-15. Empty: not known."
          rows={4}
        />
      </FormSection>

      <FormSection title="Admission">
        <FieldRow>
          <SelectField
            {...field("minEducation")}
            label="Education needed"
            emptyLabel={UNKNOWN}
            options={optionsOf(EDUCATION_WORDS)}
            width="full"
          />
          <SelectField
            {...field("entrySkill")}
            label="Skills needed"
            emptyLabel={UNKNOWN}
            options={optionsOf(SKILL_WORDS)}
            width="full"
          />
        </FieldRow>
        <TextArea {...field("admissionNote")} label="Admission note" rows={2} optional />
        <TextField
          {...field("maxTransferCredits")}
          label="Transfer credits accepted"
          hint="The most that count towards this program. Empty: not known."
          inputMode="numeric"
          width="short"
        />
      </FormSection>

      <FormSection title="Accreditation and aid">
        <TextField
          {...field("programAccreditation")}
          label="Program accreditation"
          hint="Empty: not known."
        />
        <TextField
          {...field("preparesFor")}
          label="Prepares for"
          hint="A license or certification, such as RHIT. Empty: not known."
        />
        <FieldRow>
          <SelectField
            {...field("giBill")}
            label="GI Bill"
            emptyLabel={UNKNOWN}
            options={YES_NO}
            width="full"
          />
          <SelectField
            {...field("yellowRibbon")}
            label="Yellow Ribbon"
            emptyLabel={UNKNOWN}
            options={YES_NO}
            width="full"
          />
          <SelectField
            {...field("tuitionAssistance")}
            label="Tuition assistance"
            emptyLabel={UNKNOWN}
            options={YES_NO}
            width="full"
          />
          <SelectField
            {...field("federalAid")}
            label="Federal aid"
            emptyLabel={UNKNOWN}
            options={YES_NO}
            width="full"
          />
        </FieldRow>
      </FormSection>

      <FormSection title="Results of graduates" about="Rates need their source. Empty: not known.">
        <FieldRow>
          <TextField {...field("completionRate")} label="Completion rate, %" inputMode="numeric" />
          <TextField {...field("placementRate")} label="In work in the field, %" inputMode="numeric" />
        </FieldRow>
        <TextField {...field("resultsSource")} label="Source of the results" />
      </FormSection>

      <FormSection title="Where these facts come from">
        <TextField {...field("factsSource")} label="Source of the facts" />
        <TextField {...field("factsAsOf")} label="Checked on" type="date" width="short" />
      </FormSection>

      <SaveBar label={target ? "Save changes" : "Add program"} state={state} />
    </form>
  );
}
