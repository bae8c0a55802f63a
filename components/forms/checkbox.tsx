import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { Choice } from "./choice.tsx";
import fieldStyles from "./field.module.css";
import { FieldError, type FieldProps } from "./field.tsx";

type CheckboxProps = Omit<ComponentProps<"input">, "name" | "type" | "className"> &
  Omit<FieldProps, "optional"> & { look?: "card" | "plain" };

/** One box, one statement. `value` is what is sent when it is ticked (default "yes"). */
export function Checkbox({
  name,
  label,
  hint,
  error,
  value = "yes",
  look = "plain",
  ...rest
}: CheckboxProps) {
  return (
    <div className={classNames(error && fieldStyles.wrong)}>
      <FieldError name={name}>{error}</FieldError>
      <Choice
        id={name}
        name={name}
        type="checkbox"
        value={value}
        label={label}
        hint={hint}
        look={look}
        aria-describedby={
          [hint && `${name}-about`, error && `${name}-error`].filter(Boolean).join(" ") || undefined
        }
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </div>
  );
}
