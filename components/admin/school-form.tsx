"use client";

import { useFieldArray } from "react-hook-form";
import { TextArea } from "#components/forms/text-area.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { mergeCampuses } from "#lib/catalogue/merge-campuses.ts";
import { type SchoolForm as Form, schoolSchema } from "#lib/catalogue/schema.ts";
import { emptyCampus } from "#lib/catalogue/school-record.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FormRows } from "./form-rows.tsx";
import { FieldRow, FormSection } from "./form-section.tsx";
import { SaveBar } from "./save-bar.tsx";
import styles from "./school-form.module.css";
import { useRecordForm } from "./use-record-form.ts";

interface SchoolFormProps {
  /** Null for a new school, which then belongs to `partnerId` (null: the open catalogue). */
  target: { id: string; version: number } | null;
  partnerId: string | null;
  initial: Form;
  save: (input: unknown) => Promise<FormFailure<Form>>;
}

/** A school and its campuses, saved together. */
export function SchoolForm({ target, partnerId, initial, save }: SchoolFormProps) {
  const { form, field, errors, failure, feedback, state, formProps } = useRecordForm<Form>({
    schema: schoolSchema,
    initial,
    version: target?.version ?? 0,
    save: (values, version) =>
      save(target ? { id: target.id, version, form: values } : { partnerId, form: values }),
    merge: (base, mine, theirs) => ({
      campuses: mergeCampuses(base.campuses, mine.campuses, theirs.campuses),
    }),
  });
  const campuses = useFieldArray({ control: form.control, name: "campuses", keyName: "key" });
  return (
    <form {...formProps}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <FormSection title="School">
        <TextField {...field("name")} label="Name" />
        <TextField
          {...field("legalName")}
          label="Legal name"
          hint="Stands in the consent texts that readers agree to."
        />
        <TextField
          {...field("accreditor")}
          label="Accredited by"
          hint="Needed to publish. Write Not accredited where that is so."
        />
        <TextArea
          {...field("summary")}
          label="Summary"
          hint="Two or three plain sentences."
          rows={3}
          optional
        />
        <FieldRow>
          <TextField {...field("websiteUrl")} label="Website" type="url" inputMode="url" optional />
          <TextField
            {...field("unitid")}
            label="IPEDS number"
            hint="UNITID, six digits"
            inputMode="numeric"
            optional
          />
        </FieldRow>
      </FormSection>
      <FormSection
        title="Campuses"
        about="Where programs are taught. Without coordinates, the place of the ZIP code is taken."
      >
        <div id="campuses" tabIndex={-1} className={styles.campuses}>
          {errors.campuses && <p className={styles.error}>{errors.campuses}</p>}
          <FormRows
            noun="Campus"
            rows={campuses.fields}
            none="None: all programs are online."
            add={() => campuses.append(emptyCampus)}
            remove={campuses.remove}
          >
            {(index) => (
              <>
                <TextField {...field(`campuses.${index}.name`)} label="Name" />
                <FieldRow>
                  <TextField {...field(`campuses.${index}.city`)} label="City" />
                  <TextField {...field(`campuses.${index}.state`)} label="State" maxLength={2} />
                  <TextField
                    {...field(`campuses.${index}.zip`)}
                    label="ZIP"
                    inputMode="numeric"
                    maxLength={5}
                  />
                </FieldRow>
                <FieldRow>
                  <TextField {...field(`campuses.${index}.latitude`)} label="Latitude" optional />
                  <TextField {...field(`campuses.${index}.longitude`)} label="Longitude" optional />
                </FieldRow>
              </>
            )}
          </FormRows>
        </div>
      </FormSection>
      <SaveBar label={target ? "Save changes" : "Add school"} state={state} />
    </form>
  );
}
