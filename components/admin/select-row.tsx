import styles from "./select-row.module.css";

/** The box that chooses a row of a list; its whole cell can be tapped. */
export function SelectRow({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" className={styles.box} name={name} value={value} aria-label={label} />
    </label>
  );
}
