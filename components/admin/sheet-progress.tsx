import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { columnField } from "#lib/catalogue/sheet-fields.ts";
import type { SheetPage } from "#lib/catalogue/sheet-views.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./sheet-progress.module.css";
import { SHEET_STATE_WORDS } from "./sheet-words.ts";

/** How far a step is. The page asks again by itself, also without script. */
export function SheetProgress({ sheet }: { sheet: SheetPage }) {
  const { id, state, doneCount, rowCount, isLost, mapping } = sheet;
  if (isLost)
    return (
      <Notice tone="warning" role="alert">
        <p>This step gives no sign of life any more. Nothing was changed by halves.</p>
        {state === "checking" && (
          <form method="post" action={paths.admin.importStep(id, "check")}>
            {Object.entries(mapping).map(([field, place]) => (
              <input key={field} type="hidden" name={columnField(place)} value={field} />
            ))}
            <Button type="submit" variant="secondary">
              Check again
            </Button>
          </form>
        )}
      </Notice>
    );
  return (
    <div className={styles.progress} role="status">
      <meta httpEquiv="refresh" content="1" />
      <label htmlFor="progress">{SHEET_STATE_WORDS[state]}</label>
      {state === "checking" ? (
        <>
          <progress id="progress" className={styles.bar} max={rowCount} value={doneCount} />
          <p>
            {doneCount.toLocaleString("en-US")} of {rowCount.toLocaleString("en-US")} rows
          </p>
        </>
      ) : (
        <progress id="progress" className={styles.bar} />
      )}
    </div>
  );
}
