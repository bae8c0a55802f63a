import type { ReactNode } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import styles from "./filter-form.module.css";

/** What a list is narrowed by: a plain GET form, so that a filtered list has an address of its own. */
export function FilterForm({
  action,
  isFiltered,
  children,
}: {
  action: string;
  isFiltered: boolean;
  children: ReactNode;
}) {
  return (
    <search>
      <form action={action} className={styles.form}>
        {children}
        <div className={styles.buttons}>
          <Button type="submit" variant="secondary">
            Show
          </Button>
          {isFiltered && (
            <ButtonLink variant="quiet" href={`${action}?view=all`}>
              Clear filters
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
