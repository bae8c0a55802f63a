import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { columnsShown, PARTNER_LIST_COLUMNS } from "#lib/catalogue/list-columns.ts";
import type { PartnerListRow } from "#lib/catalogue/partner-views.ts";
import type { PartnerFilter } from "#lib/catalogue/schema.ts";
import type { PageOf } from "#lib/platform/keyset.ts";
import { paths } from "#lib/platform/paths.ts";
import { ColumnsChoice } from "./columns-choice.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import styles from "./list.module.css";
import { isFiltered } from "./list-address.ts";
import { ListPages } from "./list-pages.tsx";
import { Day } from "./moment.tsx";
import { NameFilter } from "./name-filter.tsx";
import { SavedViews, type SavedViewsProps } from "./saved-views.tsx";
import { StatusBadge } from "./status-badge.tsx";

type Column = (typeof PARTNER_LIST_COLUMNS)[number];

const COLUMN_WORDS: Record<Column, string> = { schools: "Schools", status: "Status", changed: "Changed" };

const CELLS: Record<Column, (row: PartnerListRow) => ReactNode> = {
  schools: (row) => row.schoolCount,
  status: (row) => <StatusBadge status={row.status} />,
  changed: (row) => <Day on={row.updatedAt} />,
};

/** Partners as a table, with what narrows it above. */
export function PartnerList({
  page,
  filter,
  views,
  mayAdd,
}: {
  page: PageOf<PartnerListRow>;
  filter: PartnerFilter;
  views: SavedViewsProps;
  mayAdd: boolean;
}) {
  const path = paths.admin.partners();
  const columns = columnsShown(PARTNER_LIST_COLUMNS, filter.columns);
  return (
    <>
      <SavedViews list="partner" path={path} filter={filter} {...views} />
      <NameFilter path={path} label="Partner" filter={filter}>
        <ColumnsChoice words={COLUMN_WORDS} known={PARTNER_LIST_COLUMNS} shown={columns} />
      </NameFilter>
      {page.rows.length === 0 ? (
        <EmptyState
          title={isFiltered(filter) ? "No partner fits these filters" : "No partners yet"}
          action={
            isFiltered(filter) ? (
              <ButtonLink variant="secondary" href={`${path}?view=all`}>
                Clear filters
              </ButtonLink>
            ) : (
              mayAdd && <ButtonLink href={paths.admin.newPartner()}>Add the first partner</ButtonLink>
            )
          }
        />
      ) : (
        <Table caption="Partners" captionHidden stacks>
          <thead>
            <tr>
              <HeadCell>Partner</HeadCell>
              {columns.map((column) => (
                <HeadCell key={column} numeric={column === "schools"}>
                  {COLUMN_WORDS[column]}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.id}>
                <HeadCell scope="row" className={styles.name}>
                  <a href={paths.admin.partner(row.id)}>{row.name}</a>
                </HeadCell>
                {columns.map((column) => (
                  <Cell key={column} numeric={column === "schools"} data-label={COLUMN_WORDS[column]}>
                    {CELLS[column](row)}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <ListPages path={path} filter={filter} previous={page.previous} next={page.next} />
      {page.rows.length > 0 && <ExportButtons action={paths.admin.exportPartners()} />}
    </>
  );
}
