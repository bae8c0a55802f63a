import { Badge } from "#components/ui/badge.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { OwnSession } from "#lib/accounts/account-views.ts";
import { Moment } from "./moment.tsx";
import { RecordAction } from "./record-action.tsx";

type Act = (input: unknown) => Promise<FormFailure<unknown>>;

/** Where one is signed in, and a way to end each. */
export function OwnSessions({
  sessions,
  endSession,
  endOthers,
}: {
  sessions: readonly OwnSession[];
  endSession: Act;
  endOthers: Act;
}) {
  return (
    <section aria-label="Where you are signed in">
      <h2>Where you are signed in</h2>
      <Table
        stacks
        caption="Where you are signed in"
        captionHidden
        note="A session ends after 30 minutes without a click, and after 12 hours in any case. We keep the kind of browser, no address."
      >
        <thead>
          <tr>
            <HeadCell>Device</HeadCell>
            <HeadCell>Signed in</HeadCell>
            <HeadCell>Last seen</HeadCell>
            <HeadCell>What to do</HeadCell>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, device, createdAt, lastSeenAt, isThis }) => (
            <tr key={id}>
              <HeadCell scope="row">{device}</HeadCell>
              <Cell data-label="Signed in">
                <Moment at={createdAt} />
              </Cell>
              <Cell data-label="Last seen">
                <Moment at={lastSeenAt} />
              </Cell>
              <Cell data-label="What to do">
                {isThis ? (
                  <Badge tone="accent">This one</Badge>
                ) : (
                  <RecordAction
                    target={{ id }}
                    act={endSession}
                    label="End this session"
                    about={`on ${device}`}
                  />
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {sessions.length > 1 && <RecordAction target={{}} act={endOthers} label="End all other sessions" />}
    </section>
  );
}
