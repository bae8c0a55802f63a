import type { Exclusion } from "#lib/match/ranking.ts";
import { ChangeForm } from "./change-form.tsx";
import styles from "./failed-gates.module.css";

/** Everything that keeps a program out of the list, each with the answer that would change it. */
export function FailedGates({ failed }: Pick<Exclusion, "failed">) {
  return (
    <ul className={styles.list}>
      {failed.map(({ gate, reason, change }) => (
        <li key={gate}>
          <p>{reason}</p>
          {change ? (
            <ChangeForm {...change} label={change.words.replace(/\.$/, "")}>
              {change.question === "education"
                ? "If this is what you have, say so:"
                : failed.length > 1
                  ? "This alone does not bring it in, but it is one step:"
                  : "One answer changes this:"}
            </ChangeForm>
          ) : (
            <p className={styles.fixed}>No answer of yours changes this.</p>
          )}
        </li>
      ))}
    </ul>
  );
}
