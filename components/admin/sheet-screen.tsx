import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import type { SheetPage, SheetRowView } from "#lib/catalogue/sheet-views.ts";
import { paths } from "#lib/platform/paths.ts";
import type { SheetOutcome, SheetState } from "#lib/platform/prisma/enums.ts";
import { SheetColumns } from "./sheet-columns.tsx";
import { SheetProgress } from "./sheet-progress.tsx";
import { SheetRows } from "./sheet-rows.tsx";
import styles from "./sheet-screen.module.css";
import { SHEET_KIND_WORDS, SHEET_STATE_WORDS } from "./sheet-words.ts";

interface SheetScreenProps {
  sheet: SheetPage;
  /** Which rows are looked at. */
  outcome: SheetOutcome | null;
  /** Those of one page, and one more where there are more. */
  rows: readonly SheetRowView[];
  /** What was asked for could not begin. */
  hasMoved: boolean;
}

const WORKING: readonly SheetState[] = ["checking", "applying", "undoing"];
const count = (number = 0) => number.toLocaleString("en-US");

/** One sheet on its way: its columns, what it would do, what it did, and the way back. */
export function SheetScreen({ sheet, outcome, rows, hasMoved }: SheetScreenProps) {
  const { id, state, kind, counts, problem } = sheet;
  const isWorking = WORKING.includes(state);
  const toDo = (counts.added ?? 0) + (counts.changed ?? 0);
  return (
    <Page
      title={sheet.fileName}
      lead={`${SHEET_KIND_WORDS[kind]}, ${count(sheet.rowCount)} rows, sent by ${sheet.createdBy}.`}
      trail={
        <p>
          <a href={paths.admin.imports()}>All imports</a>
        </p>
      }
      width="wide"
    >
      <p>
        <Badge tone={state === "applied" ? "success" : "neutral"}>{SHEET_STATE_WORDS[state]}</Badge>
      </p>
      {hasMoved && (
        <Notice tone="warning" role="alert">
          <p>Somebody else went on with this file, or a step is under way. This is how it stands.</p>
        </Notice>
      )}
      {problem && !isWorking && (
        <Notice tone="danger" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {isWorking && <SheetProgress sheet={sheet} />}
      {state === "checked" && (
        <section aria-labelledby="outcome" className={styles.outcome}>
          <h2 id="outcome">{toDo === 0 ? "It would change nothing" : "What it would do"}</h2>
          {toDo > 0 && (
            <>
              <p>
                {adds(counts.added, kind)}{" "}
                {counts.refused
                  ? `${count(counts.refused)} refused rows are left out: mend them and send them again.`
                  : "No row is refused."}
              </p>
              <Cluster>
                <form method="post" action={paths.admin.importStep(id, "apply")}>
                  <Button type="submit">
                    {`Apply: add ${count(counts.added)}, change ${count(counts.changed)}`}
                  </Button>
                </form>
              </Cluster>
            </>
          )}
        </section>
      )}
      {state === "applied" && (
        <section aria-labelledby="done" className={styles.outcome}>
          <h2 id="done">Done</h2>
          <p role="status">
            {count(counts.added)} added as drafts, {count(counts.changed)} changed. Readers see changes of
            published programs now; each record’s history says what came from this file.
          </p>
          <Disclosure summary="Take it all back">
            <p>
              What it changed goes back to what it was, and the drafts that it added go. Records that somebody
              saved since stay as they are.
            </p>
            <form method="post" action={paths.admin.importStep(id, "undo")}>
              <Button type="submit" variant="danger">
                Yes, take it all back
              </Button>
            </form>
          </Disclosure>
        </section>
      )}
      {state === "undone" && (
        <p role="status">
          {count(counts.restored)} put back, {count(counts.deleted)} drafts taken away.
          {counts.left ? ` ${count(counts.left)} stayed: somebody saved them since.` : ""}
        </p>
      )}
      {outcome !== null && !isWorking && <SheetRows sheet={sheet} outcome={outcome} rows={rows} />}
      {(state === "mapping" || state === "checked" || state === "failed") && (
        <>
          {state === "checked" ? (
            <Disclosure summary="Its columns">
              <SheetColumns sheet={sheet} />
            </Disclosure>
          ) : (
            <SheetColumns sheet={sheet} />
          )}
          <form method="post" action={paths.admin.importStep(id, "discard")}>
            <Button type="submit" variant="quiet">
              Forget this file
            </Button>
          </form>
        </>
      )}
    </Page>
  );
}

function adds(added: number | undefined, kind: SheetPage["kind"]): string {
  if (!added) return "";
  const words = kind === "program" ? "programs" : "partners";
  return `New ${words} come in as drafts: nobody sees them until they are published.`;
}
