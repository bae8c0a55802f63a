import { Button, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { type ProgramFilter, shownColumns } from "#lib/catalogue/program-filter.ts";
import { MOST_COUNTED, type ProgramListRow } from "#lib/catalogue/program-views.ts";
import type { PageOf } from "#lib/platform/keyset.ts";
import { paths } from "#lib/platform/paths.ts";
import { ExportButtons } from "./export-buttons.tsx";
import styles from "./list.module.css";
import { isFiltered, shownFields } from "./list-address.ts";
import { ListPages } from "./list-pages.tsx";
import { ProgramCell } from "./program-cell.tsx";
import { ProgramFilters } from "./program-filters.tsx";
import { PROGRAM_COLUMN_WORDS, programCountWords } from "./program-list-words.ts";
import { SavedViews, type SavedViewsProps } from "./saved-views.tsx";
import { SelectAll } from "./select-all.tsx";
import { SelectRow } from "./select-row.tsx";

interface ProgramListProps {
  page: PageOf<ProgramListRow>;
  /** Up to one more than `MOST_COUNTED`. */
  count: number;
  filter: ProgramFilter;
  views: SavedViewsProps;
  mayAdd: boolean;
}

/** Programs as a table, with what narrows it above, and what can be done with several of them below. */
export function ProgramList({ page, count, filter, views, mayAdd }: ProgramListProps) {
  const path = paths.admin.programs();
  return (
    <>
      <SavedViews list="program" path={path} filter={filter} {...views} />
      <ProgramFilters path={path} filter={filter} />
      {page.rows.length === 0 ? (
        <NoPrograms isFiltered={isFiltered(filter)} mayAdd={mayAdd} />
      ) : (
        <>
          <p role="status">{programCountWords(count)}</p>
          <ProgramTable rows={page.rows} count={count} filter={filter} mayEdit={mayAdd} />
        </>
      )}
      <ListPages path={path} filter={filter} previous={page.previous} next={page.next} />
      {page.rows.length > 0 && <ExportButtons action={paths.admin.exportPrograms()} filter={filter} />}
    </>
  );
}

interface ProgramTableProps {
  rows: readonly ProgramListRow[];
  count: number;
  filter: ProgramFilter;
  mayEdit: boolean;
}

/** Who may edit chooses rows in a plain form, whose answer is a page of its own. */
function ProgramTable({ rows, count, filter, mayEdit }: ProgramTableProps) {
  const columns = shownColumns(filter);
  const table = (
    <Table caption="Programs" captionHidden>
      <thead>
        <tr>
          {mayEdit && (
            <HeadCell className={styles.choice}>
              <SelectAll name="id" label="Choose all programs of this page" />
            </HeadCell>
          )}
          <HeadCell>Program</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column}>{PROGRAM_COLUMN_WORDS[column]}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {mayEdit && (
              <Cell className={styles.choice}>
                <SelectRow name="id" value={row.id} label={`Choose ${row.name}, ${row.schoolName}`} />
              </Cell>
            )}
            <HeadCell scope="row" className={styles.name}>
              <a href={paths.admin.program(row.id)}>{row.name}</a>
            </HeadCell>
            {columns.map((column) => (
              <ProgramCell key={column} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
  if (!mayEdit) return table;
  return (
    <form action={paths.admin.editPrograms()} className={styles.form}>
      {shownFields(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {table}
      <Cluster>
        <Button type="submit" variant="secondary" name="which" value="chosen">
          Change the chosen programs
        </Button>
        <Button type="submit" variant="quiet" name="which" value="all">
          {count > 1 && count <= MOST_COUNTED
            ? `Change all ${count.toLocaleString("en-US")} that match`
            : "Change all that match"}
        </Button>
      </Cluster>
    </form>
  );
}

function NoPrograms({ isFiltered: narrowed, mayAdd }: { isFiltered: boolean; mayAdd: boolean }) {
  if (narrowed)
    return (
      <EmptyState
        title="No program fits these filters"
        action={
          <ButtonLink variant="secondary" href={`${paths.admin.programs()}?view=all`}>
            Clear filters
          </ButtonLink>
        }
      >
        <p>
          All filters have to fit at once. A subject is found by plain words, such as “medical coding”, or by
          the beginning of its CIP code, such as 51.07.
        </p>
      </EmptyState>
    );
  return (
    <EmptyState
      title="No programs yet"
      action={mayAdd && <ButtonLink href={paths.admin.newProgram()}>Add the first program</ButtonLink>}
    >
      <p>A program is one credential in one subject at one school. Readers are matched with programs.</p>
      {mayAdd && (
        <p>
          Many of them come in at once <a href={paths.admin.imports()}>from a spreadsheet</a>.
        </p>
      )}
    </EmptyState>
  );
}
