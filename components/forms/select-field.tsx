import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";
import styles from "./control.module.css";
import { describedBy, Field, type FieldProps } from "./field.tsx";

interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

type SelectFieldProps = Omit<ComponentProps<"select">, "name" | "width"> &
  FieldProps & {
    options: readonly SelectOption[];
    /** The words of an empty first choice; without it the first option is chosen from the start. */
    emptyLabel?: string;
    width?: "short" | "medium" | "full";
  };

export function SelectField({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  options,
  emptyLabel,
  width = "medium",
  className,
  ...rest
}: SelectFieldProps) {
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error} optional={optional}>
      <select
        id={id}
        name={name}
        className={classNames(styles.control, styles.select, styles[width], className)}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
        {...rest}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
