import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";
import styles from "./control.module.css";
import { describedBy, Field, type FieldProps } from "./field.tsx";

type TextAreaProps = Omit<ComponentProps<"textarea">, "name"> & FieldProps;

export function TextArea({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  rows = 5,
  className,
  ...rest
}: TextAreaProps) {
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        className={classNames(styles.control, styles.area, className)}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </Field>
  );
}
