import { Cluster } from "#components/ui/stack.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { ROLE_WORDS } from "#lib/access/role-words.ts";
import type { OpenInvitation } from "#lib/accounts/staff-views.ts";
import styles from "./list.module.css";
import { Moment } from "./moment.tsx";
import { RecordAction } from "./record-action.tsx";

type Act = (input: unknown) => Promise<FormFailure<unknown>>;

/** Invitations that wait for an answer. */
export function InvitationList({
  invitations,
  resend,
  revoke,
}: {
  invitations: readonly OpenInvitation[];
  resend: Act;
  revoke: Act;
}) {
  if (invitations.length === 0) return null;
  return (
    <section aria-label="Open invitations">
      <h2>Open invitations</h2>
      <Table stacks caption="Open invitations" captionHidden>
        <thead>
          <tr>
            <HeadCell>Name</HeadCell>
            <HeadCell>E-mail address</HeadCell>
            <HeadCell>Role</HeadCell>
            <HeadCell>Invited by</HeadCell>
            <HeadCell>Works until</HeadCell>
            <HeadCell>What to do</HeadCell>
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ id, name, email, role, invitedBy, expiresAt, isExpired }) => (
            <tr key={id}>
              <HeadCell scope="row" className={styles.name}>
                {name}
              </HeadCell>
              <Cell data-label="E-mail address">{email}</Cell>
              <Cell data-label="Role">{ROLE_WORDS[role]}</Cell>
              <Cell data-label="Invited by">{invitedBy}</Cell>
              <Cell data-label="Works until">
                <Moment at={expiresAt} />
                {isExpired && " (over)"}
              </Cell>
              <Cell data-label="What to do">
                <Cluster>
                  <RecordAction target={{ id }} act={resend} label="Send again" about={`to ${name}`} />
                  <RecordAction target={{ id }} act={revoke} label="Take back" about={`from ${name}`} />
                </Cluster>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
