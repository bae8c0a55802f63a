"use client";

import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { CheckboxGroup } from "#components/forms/checkbox-group.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextArea } from "#components/forms/text-area.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { agreementSchema, type AgreementForm as Form } from "#lib/agreements/agreement-schema.ts";
import type { PartnerParts } from "#lib/agreements/agreement-views.ts";
import {
  CAP_PERIODS,
  CAP_SCOPES,
  CHANNEL_OPTIONS,
  LEVEL_OPTIONS,
  PRICE_SCOPES,
  TIME_ZONES,
  WEEKDAY_OPTIONS,
} from "#lib/agreements/agreement-words.ts";
import { FormFeedback } from "./form-feedback.tsx";
import { FormRows } from "./form-rows.tsx";
import { FieldRow, FormSection } from "./form-section.tsx";
import { SaveBar } from "./save-bar.tsx";
import { type RecordFields, useRecordForm } from "./use-record-form.ts";

interface AgreementFormProps {
  /** Null for a new agreement. */
  target: { id: string; version: number } | null;
  parts: PartnerParts;
  initial: Form;
  save: (input: unknown) => Promise<FormFailure<Form>>;
}

/** The terms with a partner, as a proposal: somebody else puts them in force. */
export function AgreementForm({ target, parts, initial, save }: AgreementFormProps) {
  const { form, field, errors, failure, feedback, state, formProps } = useRecordForm<Form>({
    schema: agreementSchema,
    initial,
    version: target?.version ?? 0,
    save: (values, version) =>
      save(target ? { id: target.id, version, form: values } : { partnerId: parts.partnerId, form: values }),
  });
  const shared = { form, field, parts };
  return (
    <form {...formProps}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <FormSection title="Term" about="Both days count, in the partner's time zone.">
        <FieldRow>
          <TextField {...field("startsOn")} label="First day" type="date" />
          <TextField {...field("endsOn")} label="Last day" type="date" optional />
        </FieldRow>
        <SelectField {...field("timeZone")} label="Time zone" options={TIME_ZONES} width="full" />
      </FormSection>
      <FormSection title="Price" about="For each request that the partner accepts.">
        <TextField
          {...field("pricePerLead")}
          label="Price per request, in dollars"
          inputMode="decimal"
          width="short"
        />
        <Prices {...shared} />
      </FormSection>
      <FormSection title="Caps" about="Counted in the partner's time zone. What is over a cap waits.">
        <Caps {...shared} />
      </FormSection>
      <FormSection
        title="Opening hours"
        about="Requests that come outside them wait until the partner opens."
      >
        <Hours {...shared} />
        <TextArea
          {...field("closedDays")}
          label="Holidays"
          hint="One date a line, such as 2026-12-25."
          rows={4}
          optional
        />
      </FormSection>
      <FormSection
        title="What the partner takes"
        about="Readers are told before they fill in a form where that is possible."
      >
        <TextField
          {...field("acceptedStates")}
          label="States"
          hint="Postal codes, such as OH, MI. Empty: people in every state."
          optional
        />
        <CheckboxGroup
          {...field("acceptedLevels")}
          legend="Levels"
          hint="None ticked: programs of every level."
          options={LEVEL_OPTIONS}
          look="plain"
          columns
          optional
        />
        <FieldRow>
          <TextField
            {...field("duplicateWindowDays")}
            label="Days in which a repeat counts as one"
            inputMode="numeric"
            width="short"
          />
          <TextField
            {...field("returnWindowDays")}
            label="Days in which a request may be returned"
            inputMode="numeric"
            width="short"
          />
        </FieldRow>
      </FormSection>
      <FormSection
        title="Where requests go"
        about="A new web address gets a secret of its own when the terms are approved. Test it before the first request."
      >
        <Targets {...shared} />
      </FormSection>
      <SaveBar label="Propose these terms" state={state} />
    </form>
  );
}

interface RowsProps {
  form: UseFormReturn<Form>;
  field: RecordFields<Form>;
  parts: PartnerParts;
}

const programOptions = ({ programs }: PartnerParts) =>
  programs.map(({ id, name, schoolName }) => ({ value: id, label: `${name} (${schoolName})` }));

function Prices({ form, field, parts }: RowsProps) {
  const rows = useFieldArray({ control: form.control, name: "prices", keyName: "key" });
  return (
    <FormRows
      noun="Special price"
      rows={rows.fields}
      none="The same price for every program."
      add={() => rows.append({ scope: "level", scopeKey: "", price: "" })}
      remove={rows.remove}
    >
      {(at) => (
        <FieldRow>
          <SelectField {...field(`prices.${at}.scope`)} label="For" options={PRICE_SCOPES} />
          <SelectField
            {...field(`prices.${at}.scopeKey`)}
            label="Which"
            emptyLabel="Choose"
            options={form.watch(`prices.${at}.scope`) === "program" ? programOptions(parts) : LEVEL_OPTIONS}
          />
          <TextField
            {...field(`prices.${at}.price`)}
            label="Price, in dollars"
            inputMode="decimal"
            width="short"
          />
        </FieldRow>
      )}
    </FormRows>
  );
}

function Caps({ form, field, parts }: RowsProps) {
  const rows = useFieldArray({ control: form.control, name: "caps", keyName: "key" });
  return (
    <FormRows
      noun="Cap"
      rows={rows.fields}
      none="No caps: every request goes out."
      add={() => rows.append({ scope: "partner", scopeKey: "", period: "day", maxCount: "", maxRevenue: "" })}
      remove={rows.remove}
    >
      {(at) => {
        const scope = form.watch(`caps.${at}.scope`);
        return (
          <>
            <FieldRow>
              <SelectField {...field(`caps.${at}.scope`)} label="Counts" options={CAP_SCOPES} />
              {scope === "program" && (
                <SelectField
                  {...field(`caps.${at}.scopeKey`)}
                  label="Program"
                  emptyLabel="Choose"
                  options={programOptions(parts)}
                />
              )}
              {scope === "state" && (
                <TextField {...field(`caps.${at}.scopeKey`)} label="State" maxLength={2} width="short" />
              )}
              <SelectField {...field(`caps.${at}.period`)} label="Each" options={CAP_PERIODS} />
            </FieldRow>
            <FieldRow>
              <TextField
                {...field(`caps.${at}.maxCount`)}
                label="At most, requests"
                inputMode="numeric"
                width="short"
                optional
              />
              <TextField
                {...field(`caps.${at}.maxRevenue`)}
                label="At most, dollars"
                inputMode="decimal"
                width="short"
                optional
              />
            </FieldRow>
          </>
        );
      }}
    </FormRows>
  );
}

function Hours({ form, field }: RowsProps) {
  const rows = useFieldArray({ control: form.control, name: "hours", keyName: "key" });
  const addNext = () => {
    const last = form.getValues("hours").at(-1);
    const weekday = String((Number(last?.weekday ?? 0) % 7) + 1) as Form["hours"][number]["weekday"];
    rows.append({ weekday, opensAt: last?.opensAt ?? "09:00", closesAt: last?.closesAt ?? "17:00" });
  };
  return (
    <FormRows noun="Opening" rows={rows.fields} none="Open at any time." add={addNext} remove={rows.remove}>
      {(at) => (
        <FieldRow>
          <SelectField {...field(`hours.${at}.weekday`)} label="Day" options={WEEKDAY_OPTIONS} />
          <TextField {...field(`hours.${at}.opensAt`)} label="Opens" type="time" width="short" />
          <TextField
            {...field(`hours.${at}.closesAt`)}
            label="Closes"
            hint="00:00 is midnight."
            type="time"
            width="short"
          />
        </FieldRow>
      )}
    </FormRows>
  );
}

function Targets({ form, field, parts }: RowsProps) {
  const rows = useFieldArray({ control: form.control, name: "targets", keyName: "key" });
  const schools = parts.schools.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormRows
      noun="Target"
      rows={rows.fields}
      none="Nowhere: the partner takes no requests."
      add={() =>
        rows.append({ id: "", schoolId: "", channel: "webhook", url: "", email: "", contactNote: "" })
      }
      remove={rows.remove}
    >
      {(at) => (
        <>
          <FieldRow>
            <SelectField
              {...field(`targets.${at}.schoolId`)}
              label="School"
              emptyLabel="All that have none of their own"
              options={schools}
              width="full"
            />
            <SelectField
              {...field(`targets.${at}.channel`)}
              label="How"
              options={CHANNEL_OPTIONS}
              width="full"
            />
          </FieldRow>
          {form.watch(`targets.${at}.channel`) === "webhook" ? (
            <TextField {...field(`targets.${at}.url`)} label="Web address" type="url" inputMode="url" />
          ) : (
            <TextField
              {...field(`targets.${at}.email`)}
              label="E-mail address"
              type="email"
              inputMode="email"
            />
          )}
          <TextField
            {...field(`targets.${at}.contactNote`)}
            label="What readers are told"
            hint="Who usually answers, and how soon. One sentence."
          />
        </>
      )}
    </FormRows>
  );
}
