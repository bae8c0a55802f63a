import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import styles from "./form-rows.module.css";

interface FormRowsProps {
  /** What each row is, with a capital: "Cap". */
  noun: string;
  rows: readonly { key: string }[];
  /** What it means that there is none. */
  none: string;
  add: () => void;
  remove: (at: number) => void;
  children: (at: number) => ReactNode;
}

/** Rows of a form that can be added and removed, each a group of its own. */
export function FormRows({ noun, rows, none, add, remove, children }: FormRowsProps) {
  return (
    <div className={styles.rows}>
      {rows.length === 0 && <p>{none}</p>}
      {rows.map(({ key }, at) => (
        <fieldset key={key} className={styles.row}>
          <legend className={styles.legend}>
            {noun} {at + 1}
          </legend>
          {children(at)}
          <div>
            <Button variant="quiet" onClick={() => remove(at)}>
              Remove {noun.toLowerCase()} {at + 1}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="secondary" onClick={add}>
          Add {/^[aeiou]/i.test(noun) ? "an" : "a"} {noun.toLowerCase()}
        </Button>
      </div>
    </div>
  );
}
