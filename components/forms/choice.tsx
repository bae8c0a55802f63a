import type { ComponentProps, ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import styles from "./choice.module.css";

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

/** One radio button or checkbox as a row of which every part can be tapped. */
export function Choice({
  id,
  label,
  hint,
  look = "card",
  className,
  ...rest
}: ComponentProps<"input"> & { id: string; label: ReactNode; hint?: ReactNode; look?: "card" | "plain" }) {
  const hintId = hint ? `${id}-about` : undefined;
  return (
    <div className={classNames(styles.choice, styles[look], className)}>
      <input id={id} className={styles.input} aria-describedby={hintId} {...rest} />
      <label htmlFor={id} className={styles.label}>
        <span className={styles.words}>{label}</span>
      </label>
      {hint && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}
