import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { FileField } from "#components/forms/file-field.tsx";
import { RadioGroup } from "#components/forms/radio-group.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { SheetListRow } from "#lib/catalogue/sheet-views.ts";
import { paths } from "#lib/platform/paths.ts";
import type { SheetKind } from "#lib/platform/prisma/enums.ts";
import { UNREADABLE_SHEET } from "#lib/tabular/unreadable-sheet.ts";
import { Moment } from "./moment.tsx";
import styles from "./sheet-list.module.css";
import { SHEET_KIND_WORDS, SHEET_STATE_WORDS } from "./sheet-words.ts";

interface SheetListProps {
  sheets: readonly SheetListRow[];
  kinds: readonly SheetKind[];
  /** Why the last file was not taken. */
  problem: unknown;
}

/** Where a sheet is sent, and those that were sent before. */
export function SheetList({ sheets, kinds, problem }: SheetListProps) {
  const error =
    typeof problem === "string" && Object.hasOwn(UNREADABLE_SHEET, problem)
      ? UNREADABLE_SHEET[problem as keyof typeof UNREADABLE_SHEET]
      : null;
  return (
    <>
      {error && <ErrorSummary errors={[{ name: "file", message: error }]} />}
      <form
        method="post"
        action={paths.admin.uploadSheet()}
        encType="multipart/form-data"
        className={styles.form}
      >
        <Stack gap={6}>
          <RadioGroup
            name="kind"
            legend="What are its rows about?"
            look="plain"
            options={kinds.map((kind) => ({ value: kind, label: SHEET_KIND_WORDS[kind] }))}
            defaultValue={kinds[0]}
          />
          <FileField
            name="file"
            label="File"
            hint="Excel (.xlsx) or CSV, up to 20,000 rows and 16 MB. Any separator and encoding. The first row holds the headings."
            error={error}
            accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          />
          <SubmitButton>Read the file</SubmitButton>
        </Stack>
      </form>
      <Stack as="section" aria-labelledby="templates">
        <h2 id="templates">Files to fill in</h2>
        <p>
          A template holds every column and one example. To change what is there, export it from its list:
          what comes out can be sent in again, row by row known by its ID.
        </p>
        {kinds.map((kind) => (
          <form key={kind} method="post" action={paths.admin.sheetTemplate()}>
            <input type="hidden" name="kind" value={kind} />
            <Cluster>
              <span className={styles.kind}>{SHEET_KIND_WORDS[kind]}</span>
              <Button type="submit" variant="quiet" name="format" value="xlsx">
                Excel template for {SHEET_KIND_WORDS[kind].toLowerCase()}
              </Button>
              <Button type="submit" variant="quiet" name="format" value="csv">
                CSV template for {SHEET_KIND_WORDS[kind].toLowerCase()}
              </Button>
            </Cluster>
          </form>
        ))}
      </Stack>
      <Stack as="section" aria-labelledby="earlier">
        <h2 id="earlier">Earlier files</h2>
        {sheets.length === 0 ? (
          <p>No file was sent yet.</p>
        ) : (
          <Table caption="Files, the latest first" captionHidden>
            <thead>
              <tr>
                <HeadCell>File</HeadCell>
                <HeadCell>About</HeadCell>
                <HeadCell numeric>Rows</HeadCell>
                <HeadCell>State</HeadCell>
                <HeadCell>Sent by</HeadCell>
                <HeadCell>Sent</HeadCell>
              </tr>
            </thead>
            <tbody>
              {sheets.map(({ id, fileName, kind, rowCount, state, createdBy, createdAt }) => (
                <tr key={id}>
                  <HeadCell scope="row" className={styles.name}>
                    <a href={paths.admin.import(id)}>{fileName}</a>
                  </HeadCell>
                  <Cell>{SHEET_KIND_WORDS[kind]}</Cell>
                  <Cell numeric>{rowCount.toLocaleString("en-US")}</Cell>
                  <Cell>{SHEET_STATE_WORDS[state]}</Cell>
                  <Cell>{createdBy}</Cell>
                  <Cell>
                    <Moment at={createdAt} />
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Stack>
    </>
  );
}
