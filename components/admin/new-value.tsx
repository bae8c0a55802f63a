import { CheckboxGroup } from "#components/forms/checkbox-group.tsx";
import { RadioGroup } from "#components/forms/radio-group.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { EditedFieldView } from "#lib/catalogue/program-edit-schema.ts";

const NOT_KNOWN = { value: "", label: "Not known" };
const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
const REPLACES = "Takes the place of what is there.";

/** What a field is to be in all the programs, asked for as its kind needs it. */
export function NewValue({ field: { field, label, kind, example, options } }: { field: EditedFieldView }) {
  if (kind === "several")
    return <CheckboxGroup name="value" legend={label} hint={REPLACES} look="plain" options={options} />;
  if (kind === "status")
    return (
      <RadioGroup
        name="value"
        legend={label}
        hint="A program that lacks a needed fact is not published: the next page says which, and why."
        look="plain"
        options={options}
        required
      />
    );
  if (kind === "one" || kind === "yesNo")
    return (
      <RadioGroup
        name="value"
        legend={label}
        hint={REPLACES}
        look="plain"
        options={
          kind === "one"
            ? [...options, NOT_KNOWN]
            : field === "rollingStart"
              ? YES_NO
              : [...YES_NO, NOT_KNOWN]
        }
        required
      />
    );
  return (
    <TextField
      name="value"
      label={label}
      hint={`${REPLACES} Empty: not known.${example && kind === "text" ? ` Such as: ${example}` : ""}`}
      type={kind === "day" ? "date" : "text"}
      maxLength={2_000}
      autoComplete="off"
    />
  );
}
