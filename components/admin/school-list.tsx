import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { columnsShown, SCHOOL_LIST_COLUMNS } from "#lib/catalogue/list-columns.ts";
import type { SchoolListRow } from "#lib/catalogue/partner-views.ts";
import type { SchoolFilter } from "#lib/catalogue/schema.ts";
import type { PageOf } from "#lib/platform/keyset.ts";
import { paths } from "#lib/platform/paths.ts";
import { ColumnsChoice } from "./columns-choice.tsx";
import styles from "./list.module.css";
import { isFiltered } from "./list-address.ts";
import { ListPages } from "./list-pages.tsx";
import { Day } from "./moment.tsx";
import { NameFilter } from "./name-filter.tsx";
import { SavedViews, type SavedViewsProps } from "./saved-views.tsx";
import { SourceFilter } from "./source-filter.tsx";
import { StatusBadge } from "./status-badge.tsx";

type Column = (typeof SCHOOL_LIST_COLUMNS)[number];

const COLUMN_WORDS: Record<Column, string> = {
  partner: "Partner",
  programs: "Programs",
  status: "Status",
  changed: "Changed",
};

const CELLS: Record<Column, (row: SchoolListRow) => ReactNode> = {
  partner: (row) => row.partnerName ?? "None: open catalogue",
  programs: (row) => row.programCount,
  status: (row) => <StatusBadge status={row.status} />,
  changed: (row) => <Day on={row.updatedAt} />,
};

/** Schools as a table, with what narrows it above. */
export function SchoolList({
  page,
  filter,
  views,
  mayAdd,
}: {
  page: PageOf<SchoolListRow>;
  filter: SchoolFilter;
  views: SavedViewsProps;
  mayAdd: boolean;
}) {
  const path = paths.admin.schools();
  const columns = columnsShown(SCHOOL_LIST_COLUMNS, filter.columns);
  return (
    <>
      <SavedViews list="school" path={path} filter={filter} {...views} />
      <NameFilter path={path} label="School or partner" filter={filter}>
        <SourceFilter value={filter.source} />
        <ColumnsChoice words={COLUMN_WORDS} known={SCHOOL_LIST_COLUMNS} shown={columns} />
        {filter.partner && <input type="hidden" name="partner" value={filter.partner} />}
      </NameFilter>
      {page.rows.length === 0 ? (
        <EmptyState
          title={isFiltered(filter) ? "No school fits these filters" : "No schools yet"}
          action={
            isFiltered(filter) ? (
              <ButtonLink variant="secondary" href={`${path}?view=all`}>
                Clear filters
              </ButtonLink>
            ) : (
              mayAdd && <ButtonLink href={paths.admin.newSchool()}>Add the first school</ButtonLink>
            )
          }
        />
      ) : (
        <Table caption="Schools" captionHidden stacks>
          <thead>
            <tr>
              <HeadCell>School</HeadCell>
              {columns.map((column) => (
                <HeadCell key={column} numeric={column === "programs"}>
                  {COLUMN_WORDS[column]}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.id}>
                <HeadCell scope="row" className={styles.name}>
                  <a href={paths.admin.school(row.id)}>{row.name}</a>
                </HeadCell>
                {columns.map((column) => (
                  <Cell key={column} numeric={column === "programs"} data-label={COLUMN_WORDS[column]}>
                    {CELLS[column](row)}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <ListPages path={path} filter={filter} previous={page.previous} next={page.next} />
    </>
  );
}
