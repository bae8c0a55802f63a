import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { ROLE_WORDS } from "#lib/access/role-words.ts";
import type { AuditFilter } from "#lib/audit-log/schema.ts";
import type { AuditChoices, AuditRow } from "#lib/audit-log/views.ts";
import { changeWords } from "#lib/catalogue/field-words.ts";
import type { PageOf } from "#lib/platform/keyset.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./audit-log.module.css";
import { ChangeList } from "./change-list.tsx";
import { FilterForm } from "./filter-form.tsx";
import { isFiltered } from "./list-address.ts";
import { ListPages } from "./list-pages.tsx";
import { Moment } from "./moment.tsx";
import { ExportReason } from "./reason-form.tsx";

interface AuditLogProps {
  events: PageOf<AuditRow>;
  choices: AuditChoices;
  filter: AuditFilter;
  mayExport: boolean;
  /** An export was asked for without a reason. */
  needsReason: boolean;
}

/** The log as its filter stands, and its export. */
export function AuditLog({ events, choices, filter, mayExport, needsReason }: AuditLogProps) {
  return (
    <>
      <FilterForm action={paths.admin.audit()} isFiltered={isFiltered(filter)}>
        <SelectField
          name="actor"
          label="Who"
          emptyLabel="Anybody"
          options={choices.actors.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={filter.actor}
        />
        <SelectField
          name="resource"
          label="What was touched"
          emptyLabel="Anything"
          options={choices.resources.map((resource) => ({ value: resource, label: resourceWords(resource) }))}
          defaultValue={filter.resource}
        />
        <TextField name="record" label="Id of the record" defaultValue={filter.record} autoComplete="off" />
        <TextField name="from" label="From, in UTC" type="date" defaultValue={filter.from} />
        <TextField name="to" label="To" type="date" defaultValue={filter.to} />
      </FilterForm>
      {events.rows.length === 0 ? (
        <EmptyState title="No events here">
          <p>
            {isFiltered(filter)
              ? "Nothing was done that this filter lets through."
              : "Everything that staff does will stand here, with what it changed."}
          </p>
        </EmptyState>
      ) : (
        <Events rows={events.rows} />
      )}
      <ListPages path={paths.admin.audit()} filter={filter} {...events} />
      {mayExport && events.rows.length > 0 && <ExportForm filter={filter} needsReason={needsReason} />}
    </>
  );
}

function Events({ rows }: { rows: AuditRow[] }) {
  return (
    <Table stacks caption="Events, newest first" captionHidden>
      <thead>
        <tr>
          <HeadCell>When</HeadCell>
          <HeadCell>Who</HeadCell>
          <HeadCell>What</HeadCell>
          <HeadCell>Change</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Cell>
              <Moment at={row.at} />
              <div className={styles.quiet}>{row.isSealed ? "In the ledger" : "Not in the ledger yet"}</div>
            </Cell>
            <Cell data-label="Who" className={styles.who}>
              {row.actorName ?? "A visitor or the system"}
              {row.actorRole && <div className={styles.quiet}>{ROLE_WORDS[row.actorRole]}</div>}
            </Cell>
            <HeadCell scope="row">
              {actionWords(row.action)}
              <Record row={row} />
            </HeadCell>
            <Cell data-label="Change">
              <ChangeList changes={changeWords(row.change)} isNew={row.action.endsWith(".created")} />
              {row.details.length > 0 && (
                <div className={styles.quiet}>
                  {row.details.map(([name, value]) => `${name}: ${value}`).join("; ")}
                </div>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const PAGES: Record<string, (id: string) => string> = {
  partner: paths.admin.partner,
  school: paths.admin.school,
  program: paths.admin.program,
  agreement: paths.admin.agreement,
  placement: paths.admin.placement,
  lead: paths.admin.lead,
  sheet: paths.admin.import,
};

function Record({ row: { resource, resourceId } }: { row: AuditRow }) {
  if (!resourceId) return null;
  const page = PAGES[resource];
  return (
    <div className={styles.quiet}>
      {page && <a href={page(resourceId)}>Open it</a>}
      {page && " · "}
      <a href={paths.admin.audit({ record: resourceId })}>All about it</a>
    </div>
  );
}

function ExportForm({ filter, needsReason }: { filter: AuditFilter; needsReason: boolean }) {
  return (
    <form method="post" action={paths.admin.exportAudit()} className={styles.export}>
      {Object.entries(filter)
        .filter(([name, value]) => value && name !== "page")
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <ExportReason hint="Kept in the log." needsReason={needsReason} />
      <Button type="submit" variant="secondary">
        Export as CSV
      </Button>
    </form>
  );
}

/** "program.updated" as "Program updated". */
function actionWords(action: string): string {
  const [subject = "", ...verbs] = action.split(".");
  const words = SUBJECTS[subject] ?? resourceWords(subject);
  return [words, ...verbs].join(" ").replaceAll("_", " ");
}

const SUBJECTS: Record<string, string> = { signin: "Sign-in", signout: "Sign-out" };

/** "match_pool" and "matchPool" as "Match pool". */
function resourceWords(resource: string): string {
  const words = resource
    .replaceAll("_", " ")
    .replaceAll(/([A-Z])/g, " $1")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
