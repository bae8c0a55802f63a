import { Button } from "#components/ui/button.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { changeWords } from "#lib/catalogue/field-words.ts";
import { SHEET_PAGE_SIZE, type SheetPage, type SheetRowView } from "#lib/catalogue/sheet-views.ts";
import { paths } from "#lib/platform/paths.ts";
import type { SheetOutcome } from "#lib/platform/prisma/enums.ts";
import { ChangeList } from "./change-list.tsx";
import styles from "./sheet-rows.module.css";
import { OUTCOME_WORDS } from "./sheet-words.ts";

interface SheetRowsProps {
  sheet: SheetPage;
  outcome: SheetOutcome;
  rows: readonly SheetRowView[];
}

const OUTCOMES = Object.keys(OUTCOME_WORDS) as SheetOutcome[];

/** The file row by row: what each one does, field by field, or why it is refused. */
export function SheetRows({ sheet, outcome, rows }: SheetRowsProps) {
  const { id, counts, kind, state } = sheet;
  const shown = rows.slice(0, SHEET_PAGE_SIZE);
  const last = shown.at(-1);
  const next = rows.length > SHEET_PAGE_SIZE && last ? last.number : null;
  return (
    <Stack as="section" aria-labelledby="rows">
      <h2 id="rows">Row by row</h2>
      <nav aria-label="Rows by what becomes of them">
        <ul className={styles.tabs}>
          {OUTCOMES.map((one) => (
            <li key={one}>
              <a
                href={paths.admin.import(id, { show: one })}
                aria-current={one === outcome ? "page" : undefined}
              >
                {OUTCOME_WORDS[one]} ({(counts[one] ?? 0).toLocaleString("en-US")})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.length === 0 ? (
        <p>No row is here.</p>
      ) : (
        <Table caption={`${OUTCOME_WORDS[outcome]} rows`} captionHidden>
          <thead>
            <tr>
              <HeadCell numeric>Row</HeadCell>
              <HeadCell>{kind === "program" ? "Program" : "Partner"}</HeadCell>
              <HeadCell>{outcome === "refused" ? "What is wrong" : "What it does"}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.number}>
                <Cell numeric>{row.number}</Cell>
                <HeadCell scope="row" className={styles.title}>
                  {linkOf(sheet, row)}
                </HeadCell>
                <Cell>
                  {row.change && outcome !== "unchanged" && (
                    <ChangeList changes={changesOf(row)} isNew={outcome === "added"} />
                  )}
                  {row.problems.length > 0 && (
                    <ul className={styles.problems}>
                      {row.problems.map((problem) => (
                        <li key={problem}>{problem}</li>
                      ))}
                    </ul>
                  )}
                  {outcome === "unchanged" && "Is so already."}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {next !== null && (
        <Pagination
          previousHref={null}
          nextHref={paths.admin.import(id, { show: outcome, after: String(next) })}
        />
      )}
      {outcome === "refused" && shown.length > 0 && state !== "undone" && (
        <form method="post" action={paths.admin.importStep(id, "refused")}>
          <Cluster>
            <Button type="submit" variant="secondary" name="format" value="xlsx">
              Refused rows as Excel
            </Button>
            <Button type="submit" variant="secondary" name="format" value="csv">
              Refused rows as CSV
            </Button>
          </Cluster>
        </form>
      )}
    </Stack>
  );
}

/** A new record's empty fields say nothing. */
function changesOf({ change, outcome }: SheetRowView) {
  const words = changeWords(change ?? {});
  return outcome === "added" ? words.filter(({ field }) => change?.[field]?.[1] !== null) : words;
}

function linkOf({ kind, state }: SheetPage, { recordId, title, outcome }: SheetRowView) {
  const isThere = recordId !== null && (outcome !== "added" || state === "applied");
  if (!isThere) return title || "(no name)";
  return (
    <a href={kind === "program" ? paths.admin.program(recordId) : paths.admin.partner(recordId)}>{title}</a>
  );
}
