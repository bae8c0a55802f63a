import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { Choice, type ChoiceOption } from "./choice.tsx";
import listStyles from "./choice-list.module.css";
import { FieldSet, type FieldSetProps } from "./field-set.tsx";

type CheckboxGroupProps = Omit<ComponentProps<"input">, "name" | "type" | "defaultValue" | "className"> &
  Omit<FieldSetProps, "children"> & {
    options: readonly ChoiceOption[];
    defaultValue?: readonly string[];
    look?: "card" | "plain";
    columns?: boolean;
  };

/** Any of several, all under one name. Everything else (`ref`, `onChange`) goes to each checkbox. */
export function CheckboxGroup({
  name,
  legend,
  hint,
  error,
  optional,
  legendAs,
  className,
  options,
  defaultValue,
  look = "card",
  columns = false,
  ...rest
}: CheckboxGroupProps) {
  return (
    <FieldSet
      name={name}
      legend={legend}
      hint={hint}
      error={error}
      optional={optional}
      legendAs={legendAs}
      className={className}
    >
      <div
        className={classNames(
          listStyles.list,
          columns && listStyles.columns,
          look === "plain" && listStyles.plain,
        )}
      >
        {options.map((option, index) => (
          <Choice
            key={option.value}
            id={index === 0 ? name : `${name}-${option.value}`}
            type="checkbox"
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled}
            defaultChecked={defaultValue?.includes(option.value)}
            look={look}
            {...rest}
          />
        ))}
      </div>
    </FieldSet>
  );
}
