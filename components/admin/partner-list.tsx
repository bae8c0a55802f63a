import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { PartnerListRow } from "#lib/catalogue/partner-views.ts";
import type { ListFilter } from "#lib/catalogue/schema.ts";
import type { PageOf } from "#lib/platform/keyset.ts";
import { paths } from "#lib/platform/paths.ts";
import { ExportButtons } from "./export-buttons.tsx";
import styles from "./list.module.css";
import { isFiltered } from "./list-address.ts";
import { ListPages } from "./list-pages.tsx";
import { Day } from "./moment.tsx";
import { NameFilter } from "./name-filter.tsx";
import { SavedViews, type SavedViewsProps } from "./saved-views.tsx";
import { StatusBadge } from "./status-badge.tsx";

/** Partners as a table, with what narrows it above. */
export function PartnerList({
  page,
  filter,
  views,
  mayAdd,
}: {
  page: PageOf<PartnerListRow>;
  filter: ListFilter;
  views: SavedViewsProps;
  mayAdd: boolean;
}) {
  const path = paths.admin.partners();
  return (
    <>
      <SavedViews list="partner" path={path} filter={filter} {...views} />
      <NameFilter path={path} label="Partner" filter={filter} />
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
        <Table caption="Partners" captionHidden>
          <thead>
            <tr>
              <HeadCell>Partner</HeadCell>
              <HeadCell numeric>Schools</HeadCell>
              <HeadCell>Status</HeadCell>
              <HeadCell>Changed</HeadCell>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.id}>
                <HeadCell scope="row" className={styles.name}>
                  <a href={paths.admin.partner(row.id)}>{row.name}</a>
                </HeadCell>
                <Cell numeric>{row.schoolCount}</Cell>
                <Cell>
                  <StatusBadge status={row.status} />
                </Cell>
                <Cell>
                  <Day on={row.updatedAt} />
                </Cell>
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
