"use client";

import type { ChangeEvent } from "react";
import styles from "./select-row.module.css";

/** Ticks or clears every box of its form that has this name. Without script it does nothing, and is not shown. */
export function SelectAll({ name, label }: { name: string; label: string }) {
  const tick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    for (const box of target.form?.querySelectorAll<HTMLInputElement>(
      `input[type="checkbox"][name="${name}"]`,
    ) ?? [])
      box.checked = target.checked;
  };
  return (
    <label className={`${styles.choice} ${styles.scripted}`}>
      <input type="checkbox" className={styles.box} aria-label={label} onChange={tick} />
    </label>
  );
}
