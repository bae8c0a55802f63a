import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { HistoryEntry } from "#lib/access/history.ts";
import { ROLE_WORDS } from "#lib/access/role-words.ts";
import type { RoleForm as Form } from "#lib/accounts/staff-schema.ts";
import type { StaffPage } from "#lib/accounts/staff-views.ts";
import { DoneNotice } from "./done-notice.tsx";
import { HistoryList } from "./history-list.tsx";
import { Day, Moment } from "./moment.tsx";
import { RecordAction } from "./record-action.tsx";
import { RoleForm } from "./role-form.tsx";
import { SignInBadge } from "./staff-list.tsx";

type Act = (input: unknown) => Promise<FormFailure<unknown>>;

interface StaffScreenProps {
  person: StaffPage;
  history: HistoryEntry[];
  done: unknown;
  changeRole: (input: unknown) => Promise<FormFailure<Form>>;
  disable: Act;
  enable: Act;
  endSessions: Act;
  resetSecondFactor: Act;
}

/** One member of staff: how they sign in, what they may do, and what was done. */
export function StaffScreen({
  person,
  history,
  done,
  changeRole,
  disable,
  enable,
  endSessions,
  resetSecondFactor,
}: StaffScreenProps) {
  const { id, role, may, why, sessionCount } = person;
  return (
    <Page title={person.name} kicker="Staff" width="wide">
      <Cluster>
        <SignInBadge isDisabled={person.isDisabled} />
      </Cluster>
      <DoneNotice done={done} />
      <SummaryList
        items={[
          { term: "E-mail address", value: person.email },
          { term: "Role", value: ROLE_WORDS[role] },
          { term: "On the staff since", value: <Day on={person.createdAt} /> },
          { term: "Last seen", value: person.lastSeenAt ? <Moment at={person.lastSeenAt} /> : "Not lately" },
          { term: "Second step", value: person.hasSecondFactor ? "Set up" : "Not set up" },
          { term: "Signed in now", value: sessionWords(sessionCount) },
        ]}
      />
      {why && (
        <Notice>
          <p>{why}</p>
        </Notice>
      )}
      {may.changeRole && <RoleForm key={role} id={id} from={role} roles={person.roles} save={changeRole} />}
      {may.endSessions && sessionCount > 0 && (
        <RecordAction
          target={{ id }}
          act={endSessions}
          label="Sign out everywhere"
          confirm="They are out at their next click, on every device. They can sign in again."
        />
      )}
      {may.resetSecondFactor && (
        <RecordAction
          target={{ id }}
          act={resetSecondFactor}
          label="Take away their second step"
          confirm="For somebody who lost their device and recovery codes, once you are sure who asks. They are signed out, and a mail tells them."
        />
      )}
      {may.disable && !person.isDisabled && (
        <RecordAction
          target={{ id }}
          act={disable}
          label="Disable this sign-in"
          confirm="They are out at their next click and cannot sign in again. Their name stays on what they did. You can enable it again."
          variant="danger"
        />
      )}
      {may.disable && person.isDisabled && (
        <RecordAction target={{ id }} act={enable} label="Enable this sign-in" />
      )}
      <HistoryList entries={history} />
    </Page>
  );
}

function sessionWords(count: number): string {
  if (count === 0) return "No";
  return count === 1 ? "On one device" : `On ${count} devices`;
}
