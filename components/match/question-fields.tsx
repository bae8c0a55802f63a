import type { ReactNode } from "react";
import { CheckboxGroup } from "#components/forms/checkbox-group.tsx";
import { FieldSet } from "#components/forms/field-set.tsx";
import { RadioGroup } from "#components/forms/radio-group.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { Field, SubjectsFound } from "#lib/match/question.ts";
import styles from "./question-fields.module.css";
import { SubjectChoice } from "./subject-choice.tsx";

/** What a form holds: a field sent once is a string, sent several times an array. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;
export type FieldErrors = Readonly<Record<string, string | undefined>>;

interface QuestionFieldsProps {
  /** The question's key: a form whose first field carries it asks the question in that field's legend. */
  name: string;
  question: string;
  hint?: string;
  fields: readonly Field[];
  values: FieldValues;
  errors: FieldErrors;
  /** What was searched for, in a field that can be searched. */
  found?: SubjectsFound | null;
  /** Whether the question is the screen's heading. */
  isHeading?: boolean;
}

/** The controls of one question, whichever it is. */
export function QuestionFields({ isHeading = true, ...props }: QuestionFieldsProps) {
  const { name, question, hint, fields } = props;
  const [first] = fields;
  const asks = first !== undefined && first.name === name && first.kind !== "select" && first.kind !== "zip";
  const legendAs = isHeading ? "h1" : "h3";
  if (asks) {
    return (
      <div className={styles.fields} data-question={name}>
        <Control field={{ ...first, label: question, hint }} legendAs={legendAs} {...props} />
        {fields.slice(1).map((field) => (
          <Control key={field.name} field={field} {...props} />
        ))}
      </div>
    );
  }
  return (
    <FieldSet name="question" legend={question} legendAs={legendAs} hint={hint}>
      <div className={styles.fields} data-question={name}>
        {fields.map((field) => (
          <Control key={field.name} field={field} {...props} />
        ))}
      </div>
    </FieldSet>
  );
}

function Control({
  field,
  values,
  errors,
  found = null,
  legendAs,
}: Pick<QuestionFieldsProps, "values" | "errors" | "found"> & {
  field: Field;
  legendAs?: "h1" | "h3";
}): ReactNode {
  const value = values[field.name];
  const shared = { name: field.name, hint: field.hint, error: errors[field.name] };
  if (field.kind === "radios") {
    return (
      <RadioGroup
        {...shared}
        legend={field.label}
        legendAs={legendAs}
        options={field.options}
        defaultValue={single(value)}
        columns={field.options.every((option) => option.hint === undefined && option.label.length < 24)}
      />
    );
  }
  if (field.kind === "search") {
    return (
      <SubjectChoice
        {...shared}
        legend={field.label}
        legendAs={legendAs}
        offered={field.options}
        unsure={field.other}
        chosen={single(value)}
        found={found}
      />
    );
  }
  if (field.kind === "checkboxes") {
    return (
      <CheckboxGroup
        {...shared}
        legend={field.label}
        legendAs={legendAs}
        options={field.options}
        defaultValue={several(value)}
      />
    );
  }
  if (field.kind === "select") {
    return (
      <SelectField {...shared} label={field.label} options={field.options} defaultValue={single(value)} />
    );
  }
  return (
    <TextField
      {...shared}
      label={field.label}
      defaultValue={single(value)}
      width="short"
      inputMode="numeric"
      autoComplete="postal-code"
      maxLength={10}
    />
  );
}

const single = (value: FieldValues[string] | undefined) => (typeof value === "string" ? value : value?.[0]);

const several = (value: FieldValues[string] | undefined) =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;
