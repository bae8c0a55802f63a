import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";
import styles from "./control.module.css";
import { describedBy, Field, type FieldProps } from "./field.tsx";

type TextFieldProps = Omit<ComponentProps<"input">, "name" | "width"> &
  FieldProps & {
    /** As wide as what is expected: a ZIP is `short`. */
    width?: "short" | "medium" | "full";
  };

export function TextField({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  width = "full",
  type = "text",
  className,
  ...rest
}: TextFieldProps) {
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        id={id}
        name={name}
        type={type}
        className={classNames(styles.control, styles[width], className)}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </Field>
  );
}
