import { SelectField } from "#components/forms/select-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { Stack } from "#components/ui/stack.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { sheetColumns } from "#lib/catalogue/sheet-columns.ts";
import { columnField } from "#lib/catalogue/sheet-fields.ts";
import type { SheetPage } from "#lib/catalogue/sheet-views.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./sheet-columns.module.css";

/** What each column of the file is, as its headings say or as somebody chooses. */
export function SheetColumns({ sheet }: { sheet: SheetPage }) {
  const { id, kind, headings, mapping, samples, state } = sheet;
  const columns = sheetColumns[kind];
  const fieldOf = new Map(Object.entries(mapping).map(([field, place]) => [place, field]));
  const missing = columns.filter(({ field, isNeeded }) => isNeeded && mapping[field] === undefined);
  return (
    <Stack as="section" aria-labelledby="columns">
      <h2 id="columns">{state === "checked" ? "Its columns" : "What each column is"}</h2>
      <p className={styles.about}>
        An empty cell clears a fact: it becomes “not known”. A field that no column is chosen for stays as it
        is.
      </p>
      {missing.length > 0 && (
        <p className={styles.about}>
          No column is chosen for: {missing.map(({ heading }) => heading).join(", ")}. Rows that change what
          is there can do without; new ones need them.
        </p>
      )}
      <form method="post" action={paths.admin.importStep(id, "check")} className={styles.form}>
        <Table caption="Columns of the file" captionHidden>
          <thead>
            <tr>
              <HeadCell>In the file</HeadCell>
              <HeadCell>First rows</HeadCell>
              <HeadCell>Is</HeadCell>
            </tr>
          </thead>
          <tbody>
            {headings.map((heading, place) => (
              <tr key={heading || place}>
                <HeadCell scope="row">{heading || "(no heading)"}</HeadCell>
                <Cell className={styles.sample}>
                  {samples
                    .map((cells) => cells[place]?.slice(0, 60))
                    .filter(Boolean)
                    .join(" · ") || "empty"}
                </Cell>
                <Cell>
                  <SelectField
                    name={columnField(place)}
                    label={<VisuallyHidden>What “{heading || `column ${place + 1}`}” is</VisuallyHidden>}
                    emptyLabel="Leave out"
                    options={columns.map((column) => ({ value: column.field, label: column.heading }))}
                    defaultValue={fieldOf.get(place) ?? ""}
                    width="full"
                  />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
        <SubmitButton variant={state === "checked" ? "secondary" : "primary"}>
          {state === "checked" ? "Check again with these columns" : "Check the file"}
        </SubmitButton>
      </form>
    </Stack>
  );
}
