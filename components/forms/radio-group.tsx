import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { Choice, type ChoiceOption } from "./choice.tsx";
import listStyles from "./choice-list.module.css";
import { FieldSet, type FieldSetProps } from "./field-set.tsx";

type RadioGroupProps = Omit<ComponentProps<"input">, "name" | "type" | "defaultValue" | "className"> &
  Omit<FieldSetProps, "children"> & {
    options: readonly ChoiceOption[];
    defaultValue?: string;
    /** `card` rows for questions of the public site, `plain` ones inside longer forms. */
    look?: "card" | "plain";
    /** Several columns where there is room: for many short options. */
    columns?: boolean;
  };

/** One of several. Everything else (`ref`, `onChange`, `required`) goes to each radio button. */
export function RadioGroup({
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
}: RadioGroupProps) {
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
            type="radio"
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled}
            defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
            look={look}
            {...rest}
          />
        ))}
      </div>
    </FieldSet>
  );
}
