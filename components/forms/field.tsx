import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import styles from "./field.module.css";

/**
 * What every field has. `name` is also its id, so that the error summary can link to it; `id` is for a form that
 * stands twice on one page.
 */
export interface FieldProps {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  /** Says "(optional)" after the label. */
  optional?: boolean;
}

/** The ids of hint and error, for `aria-describedby`. */
export function describedBy(name: string, hint: ReactNode, error: string | null | undefined) {
  const ids = [hint ? `${name}-hint` : null, error ? `${name}-error` : null].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** Label, hint, error and control of one field, in this order. */
export function Field({
  name,
  id = name,
  label,
  hint,
  error,
  optional = false,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={classNames(styles.field, error && styles.wrong)}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> (optional)</span>}
      </label>
      <Hint name={id}>{hint}</Hint>
      <FieldError name={id}>{error}</FieldError>
      {children}
    </div>
  );
}

export function Hint({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={`${name}-hint`} className={styles.hint}>
      {children}
    </div>
  );
}

export function FieldError({ name, children }: { name: string; children: string | null | undefined }) {
  if (!children) return null;
  return (
    <p id={`${name}-error`} className={styles.error}>
      <VisuallyHidden>Error: </VisuallyHidden>
      {children}
    </p>
  );
}
