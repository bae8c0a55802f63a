import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { PastState } from "#lib/catalogue/past-views.ts";
import { eventVerb } from "./history-list.tsx";
import { Moment } from "./moment.tsx";
import { RecordAction } from "./record-action.tsx";

interface PastScreenProps<Form> {
  state: PastState<Form>;
  /** The record's own screen. */
  back: string;
  mayWrite: boolean;
  save: (input: unknown) => Promise<FormFailure<Form>>;
}

/** A record as it stood once: what was different, everything about it, and the way back to it. */
export function PastScreen<Form>({ state, back, mayWrite, save }: PastScreenProps<Form>) {
  const { id, version, name, at, actorName, action, past } = state;
  return (
    <Page title={`${name}, as it stood`} kicker="History" width="wide">
      <p>
        After {actorName ?? "the system"} {eventVerb(action)} it, <Moment at={at} />.{" "}
        <a href={back}>To the record as it stands</a>
      </p>
      {!past && (
        <Notice tone="warning" title="How it stood then is not known">
          <p>A change since then is not on record field by field, so it cannot be undone here.</p>
        </Notice>
      )}
      {past && past.changes.length === 0 && (
        <Notice>
          <p>It stands like this now.</p>
        </Notice>
      )}
      {past && past.changes.length > 0 && (
        <>
          <Table caption="What was different">
            <thead>
              <tr>
                <HeadCell>Fact</HeadCell>
                <HeadCell>Then</HeadCell>
                <HeadCell>Now</HeadCell>
              </tr>
            </thead>
            <tbody>
              {past.changes.map(({ field, label, before, after }) => (
                <tr key={field}>
                  <HeadCell scope="row">{label}</HeadCell>
                  <Cell>{after ?? "another one"}</Cell>
                  <Cell>{before ?? "changed since"}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
          {mayWrite && (
            <RecordAction
              target={{ id, version, form: past.form }}
              act={save}
              label="Bring this state back"
              confirm="It is saved as a new version, checked like any other change. What it is now stays in the history. Its status does not change."
            />
          )}
        </>
      )}
      {past && (
        <section aria-label="Everything as it stood">
          <h2>Everything as it stood</h2>
          <SummaryList items={past.facts.map(({ label, words }) => ({ term: label, value: words }))} />
        </section>
      )}
    </Page>
  );
}
