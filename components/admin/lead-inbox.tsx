import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { DemoLabel } from "#components/ui/badge.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { InboxFilter } from "#lib/leads/inbox-schema.ts";
import type { InboxRow } from "#lib/leads/inbox-views.ts";
import { LEAD_STATUS_WORDS } from "#lib/leads/status.ts";
import type { PageOf } from "#lib/platform/keyset.ts";
import { paths } from "#lib/platform/paths.ts";
import { DeliveryBadge, LeadStatusBadge } from "./delivery-badge.tsx";
import { FilterForm } from "./filter-form.tsx";
import styles from "./lead-inbox.module.css";
import { isFiltered } from "./list-address.ts";
import { ListPages } from "./list-pages.tsx";
import { Moment } from "./moment.tsx";
import { ExportReason } from "./reason-form.tsx";

interface LeadInboxProps {
  page: PageOf<InboxRow>;
  filter: InboxFilter;
  schools: { id: string; name: string }[];
  mayExport: boolean;
  /** The last search was neither a reference nor an e-mail address. */
  isUnknownSearch: boolean;
  /** An export was asked for without a reason. */
  needsReason: boolean;
}

/** Leads as a table that names nobody, with search, filters and the export of what is shown. */
export function LeadInbox({
  page,
  filter,
  schools,
  mayExport,
  isUnknownSearch,
  needsReason,
}: LeadInboxProps) {
  const path = paths.admin.leads();
  const narrowed = isFiltered(filter);
  return (
    <>
      <search>
        <form method="post" action={paths.admin.searchLeads()} className={styles.search}>
          <TextField
            name="search"
            label="Find one person or request"
            hint="The whole e-mail address, or a reference such as FM-7Q4K-2M9X"
            error={isUnknownSearch ? "Enter a whole e-mail address or a reference." : undefined}
            autoComplete="off"
            maxLength={254}
          />
          <Button type="submit" variant="secondary">
            Find
          </Button>
        </form>
      </search>
      <FilterForm action={path} isFiltered={narrowed}>
        <SelectField
          name="status"
          label="Status"
          emptyLabel="Any"
          options={Object.entries(LEAD_STATUS_WORDS).map(([value, label]) => ({ value, label }))}
          defaultValue={filter.status}
          width="full"
        />
        <SelectField
          name="school"
          label="School"
          emptyLabel="Any"
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={filter.school}
          width="full"
        />
        <SelectField
          name="delivery"
          label="Delivery"
          emptyLabel="Any"
          options={[{ value: "trouble", label: "In trouble" }]}
          defaultValue={filter.delivery}
          width="full"
        />
        <TextField name="from" label="From (UTC)" type="date" defaultValue={filter.from} />
        <TextField name="to" label="To (UTC)" type="date" defaultValue={filter.to} />
      </FilterForm>
      {filter.person && (
        <Notice>
          <p>
            Only requests with the e-mail address that you searched for. <a href={path}>Show all</a>
          </p>
        </Notice>
      )}
      {page.rows.length === 0 ? <NoLeads narrowed={narrowed} /> : <LeadTable rows={page.rows} />}
      <ListPages path={path} filter={filter} previous={page.previous} next={page.next} />
      {mayExport && page.rows.length > 0 && (
        <ExportForm filter={filter} narrowed={narrowed} needsReason={needsReason} />
      )}
    </>
  );
}

function LeadTable({ rows }: { rows: readonly InboxRow[] }) {
  return (
    <Table caption="Leads" captionHidden>
      <thead>
        <tr>
          <HeadCell>Reference</HeadCell>
          <HeadCell>Received</HeadCell>
          <HeadCell>Status</HeadCell>
          <HeadCell>Schools</HeadCell>
          <HeadCell>From</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <HeadCell scope="row" className={styles.reference}>
              <a href={paths.admin.lead(row.id)}>{row.reference}</a>{" "}
              {row.isDemo && <DemoLabel>Demo</DemoLabel>}
            </HeadCell>
            <Cell>
              <Moment at={row.receivedAt} />
            </Cell>
            <Cell>
              <LeadStatusBadge status={row.status} />
            </Cell>
            <Cell>
              <ul className={styles.schools}>
                {row.schools.map(({ name, delivery }) => (
                  <li key={name}>
                    {name} <DeliveryBadge state={delivery} />
                  </li>
                ))}
              </ul>
            </Cell>
            <Cell>{[row.state, row.sourceGuide].filter(Boolean).join(", ")}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function NoLeads({ narrowed }: { narrowed: boolean }) {
  if (narrowed)
    return (
      <EmptyState
        title="No lead fits"
        action={
          <ButtonLink variant="secondary" href={paths.admin.leads()}>
            Show all leads
          </ButtonLink>
        }
      />
    );
  return (
    <EmptyState title="No leads yet">
      <p>A lead appears here when a reader asks schools for information.</p>
    </EmptyState>
  );
}

/** A post, so that no address on another site can start a download with personal data. */
function ExportForm({
  filter,
  narrowed,
  needsReason,
}: {
  filter: InboxFilter;
  narrowed: boolean;
  needsReason: boolean;
}) {
  return (
    <form method="post" action={paths.admin.exportLeads()} className={styles.export}>
      {Object.entries(filter).map(
        ([name, value]) =>
          name !== "page" && value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <ExportReason hint="Kept in the audit log. Name nobody." needsReason={needsReason} />
      <Button type="submit" variant="secondary">
        {narrowed ? "Export these leads as CSV" : "Export all leads as CSV"}
      </Button>
      <p className={styles.about}>
        The file holds contact details, a line for each school. Each export is recorded with its reason.
      </p>
    </form>
  );
}
