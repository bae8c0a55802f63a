import { Button } from "#components/ui/button.tsx";
import { paths } from "#lib/platform/paths.ts";
import styles from "./pool-switch.module.css";

interface PoolSwitchProps {
  /** Whether programs of schools that pay nothing are in the list now. */
  includesOpen: boolean;
  /** The list's filters as a query, to come back to. */
  view: string;
}

/** The reader's own choice of who takes part in the match. A form, so that it works without script. */
export function PoolSwitch({ includesOpen, view }: PoolSwitchProps) {
  return (
    <form method="post" action={paths.matchPool()}>
      <input type="hidden" name="view" value={view} />
      <Button
        type="submit"
        name="open"
        value={includesOpen ? "no" : "yes"}
        variant="quiet"
        className={styles.switch}
      >
        {includesOpen
          ? "Show only programs of schools that pay us"
          : "Also show programs of schools that do not pay us"}
      </Button>
    </form>
  );
}
