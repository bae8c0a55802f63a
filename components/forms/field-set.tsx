import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import fieldStyles from "./field.module.css";
import { describedBy, FieldError, Hint } from "./field.tsx";
import styles from "./field-set.module.css";

export interface FieldSetProps {
  /** Names hint and error. The first control inside should carry it as id, so that the error summary lands there. */
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  optional?: boolean;
  /** `h1` where the legend is the screen's one question, `h2` for a section. */
  legendAs?: "h1" | "h2" | "h3";
  className?: string;
  children: ReactNode;
}

/** Fields that belong together, under one question. */
export function FieldSet({
  name,
  legend,
  hint,
  error,
  optional = false,
  legendAs: Heading,
  className,
  children,
}: FieldSetProps) {
  const words = (
    <>
      {legend}
      {optional && <span className={fieldStyles.optional}> (optional)</span>}
    </>
  );
  return (
    <fieldset
      className={classNames(styles.set, error && fieldStyles.wrong, className)}
      aria-describedby={describedBy(name, hint, error)}
    >
      <legend className={classNames(styles.legend, Heading && styles.heading)}>
        {Heading ? <Heading>{words}</Heading> : words}
      </legend>
      <Hint name={name}>{hint}</Hint>
      <FieldError name={name}>{error}</FieldError>
      {children}
    </fieldset>
  );
}
