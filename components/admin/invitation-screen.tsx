import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { NewPasswordField } from "#components/forms/new-password-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import type { Role } from "#lib/access/actor.ts";
import { ROLE_WORDS } from "#lib/access/role-words.ts";
import { PASSWORD_HINT } from "#lib/accounts/password-words.ts";
import { paths } from "#lib/platform/paths.ts";
import { DoorScreen, doorStyles as styles } from "./door-screen.tsx";

interface InvitationScreenProps {
  token: string;
  /** Null: the link opens nothing any more. */
  invitation: { name: string; email: string; role: Role } | null;
  /** Why the password was refused, for people. */
  problem: string | null;
}

/** Where an invitation by mail leads: choose a password, and be in. */
export function InvitationScreen({ token, invitation, problem }: InvitationScreenProps) {
  if (!invitation)
    return (
      <DoorScreen title="This invitation opens nothing any more">
        <p>
          It was used, taken back or is too old. Ask whoever invited you to send it again. Joined already?{" "}
          <a href={paths.admin.signIn()}>Sign in</a>.
        </p>
      </DoorScreen>
    );
  const { name, email, role } = invitation;
  return (
    <DoorScreen
      title={`Welcome, ${name}`}
      lead={`Choose a password for ${email}. Your role is: ${ROLE_WORDS[role]}.`}
    >
      <ErrorSummary errors={problem ? [{ name: "password", message: problem }] : []} />
      <form method="post" action={paths.admin.acceptInvitation(token)} className={styles.form} noValidate>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <NewPasswordField
          name="password"
          label="Password"
          hint={PASSWORD_HINT}
          error={problem}
          maxLength={1024}
          required
        />
        <SubmitButton block>Join</SubmitButton>
      </form>
    </DoorScreen>
  );
}
