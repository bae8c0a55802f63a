import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { NewPasswordField } from "#components/forms/new-password-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PASSWORD_HINT } from "#lib/accounts/password-words.ts";
import { paths } from "#lib/platform/paths.ts";
import { DoorScreen, doorStyles as styles } from "./door-screen.tsx";

/** Asks for a link to a new password. What it says is the same for every address. */
export function AskNewPasswordScreen({
  isSent,
  email,
  error,
}: {
  isSent: boolean;
  email: string;
  error: string | null;
}) {
  return (
    <DoorScreen
      title="New password"
      lead="We mail you a link with which you choose a new password. It works once, for 30 minutes."
    >
      {isSent && !error && (
        <Notice tone="success" role="status">
          <p>
            If somebody on the staff has this address, a link is on its way to it. Look among unwanted mail,
            too.
          </p>
        </Notice>
      )}
      <ErrorSummary errors={error ? [{ name: "email", message: error }] : []} />
      <form method="post" action={paths.admin.submitNewPassword()} className={styles.form} noValidate>
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          defaultValue={email}
          error={error}
          required
          maxLength={254}
        />
        <SubmitButton block>Send me a link</SubmitButton>
      </form>
      <p>
        <a href={paths.admin.signIn()}>Back to sign-in</a>
      </p>
    </DoorScreen>
  );
}

interface NewPasswordScreenProps {
  token: string;
  /** Whose password it is; null: the link opens nothing any more. */
  email: string | null;
  /** Why the password was refused, for people. */
  problem: string | null;
}

/** Where that link leads. */
export function NewPasswordScreen({ token, email, problem }: NewPasswordScreenProps) {
  if (email === null)
    return (
      <DoorScreen title="This link opens nothing any more">
        <p>
          It was used, is too old, or a newer one was sent.{" "}
          <a href={paths.admin.askNewPassword()}>Ask for another link</a>.
        </p>
      </DoorScreen>
    );
  return (
    <DoorScreen title="Choose a new password" lead={`For ${email}. All sessions end, and you sign in anew.`}>
      <ErrorSummary errors={problem ? [{ name: "password", message: problem }] : []} />
      <form method="post" action={paths.admin.saveNewPassword(token)} className={styles.form} noValidate>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <NewPasswordField
          name="password"
          label="New password"
          hint={PASSWORD_HINT}
          error={problem}
          maxLength={1024}
          required
        />
        <SubmitButton block>Change password</SubmitButton>
      </form>
    </DoorScreen>
  );
}
