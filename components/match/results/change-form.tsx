import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Change } from "#lib/match/ranking.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./change-form.module.css";

/** Saves one other answer and goes to the list; `children` say what that does. */
export function ChangeForm({
  question,
  answer,
  label,
  children,
}: Pick<Change, "question" | "answer"> & { label: ReactNode; children?: ReactNode }) {
  return (
    <form method="post" action={paths.matchSave(question)} className={styles.change}>
      <input type="hidden" name="return" value="results" />
      {Object.entries(answer).flatMap(([name, value]) =>
        [value].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
      )}
      {children && <p>{children}</p>}
      <Button type="submit" variant="secondary" size="small">
        {label}
      </Button>
    </form>
  );
}
