import { Page } from "#components/ui/page.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Actor } from "#lib/access/actor.ts";
import type { FormFailure } from "#lib/access/form-result.ts";
import { ROLE_WORDS } from "#lib/access/role-words.ts";
import type { OwnPassword, PasswordChange } from "#lib/accounts/account-schema.ts";
import type { Account } from "#lib/accounts/account-views.ts";
import { DoneNotice } from "./done-notice.tsx";
import { OwnSecondFactor } from "./own-second-factor.tsx";
import { OwnSessions } from "./own-sessions.tsx";
import { PasswordForm } from "./password-form.tsx";

type Act = (input: unknown) => Promise<FormFailure<unknown>>;

interface AccountScreenProps {
  actor: Actor;
  account: Account;
  done: unknown;
  changePassword: (input: unknown) => Promise<FormFailure<PasswordChange>>;
  endSession: Act;
  endOthers: Act;
  renewCodes: (input: unknown) => Promise<FormFailure<OwnPassword>>;
  removeSecondFactor: (input: unknown) => Promise<FormFailure<OwnPassword>>;
}

/** One's own sign-in: password and open sessions. */
export function AccountScreen({
  actor,
  account,
  done,
  changePassword,
  endSession,
  endOthers,
  renewCodes,
  removeSecondFactor,
}: AccountScreenProps) {
  return (
    <Page title="Your account" width="wide">
      <DoneNotice done={done} />
      <SummaryList
        items={[
          { term: "Name", value: actor.name },
          { term: "E-mail address", value: account.email },
          { term: "Role", value: ROLE_WORDS[actor.role] },
        ]}
      />
      <OwnSessions sessions={account.sessions} endSession={endSession} endOthers={endOthers} />
      {account.secondFactor && (
        <OwnSecondFactor
          secondFactor={account.secondFactor}
          renewCodes={renewCodes}
          remove={removeSecondFactor}
        />
      )}
      <PasswordForm key={String(done)} email={account.email} save={changePassword} />
    </Page>
  );
}
