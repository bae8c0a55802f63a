import { TextField } from "#components/forms/text-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { paths } from "#lib/platform/paths.ts";
import styles from "./why.module.css";

/** Looks a program up among all, whether it is in the list or not. */
export function WhyForm({ query, label }: { query: string; label: string }) {
  return (
    <search>
      <form method="get" action={paths.matchWhy()} className={styles.form}>
        <TextField
          name="q"
          type="search"
          label={label}
          hint="Name of the program or of its school"
          defaultValue={query}
          maxLength={100}
          autoComplete="off"
        />
        <Button type="submit" variant="secondary">
          Look it up
        </Button>
      </form>
    </search>
  );
}
