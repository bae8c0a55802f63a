import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { DemoLabel } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { paths } from "#lib/platform/paths.ts";
import { DoorScreen, doorStyles as styles } from "./door-screen.tsx";

interface SignInScreenProps {
  /** The admin path to go to afterwards. */
  next: string;
  /** As typed before a refusal. */
  email: string;
  /** By field; the form as a whole is "form". */
  errors: Record<string, string>;
  /** What has just been done, as in the page's address. */
  note: unknown;
  isDemo: boolean;
  /** What the organization's own sign-in is called; null where there is none. */
  provider: string | null;
  /** Why it did not work, as in the page's address. */
  providerProblem: unknown;
}

const NOTES: Record<string, string> = {
  signedOut: "You are signed out.",
  changed: "Your password is changed. Sign in with it.",
};

/** What went wrong at the organization's own sign-in; anything else that its library names is "did not work". */
const PROVIDER_PROBLEMS: Record<string, string> = {
  unverified:
    "That sign-in does not vouch for your e-mail address. Have the address verified there, or use your password here.",
  unknown:
    "Nobody here may sign in with that account. Ask an owner of this site to invite you under its e-mail address, or to enable you again.",
};
const PROVIDER_FAILED = "That sign-in did not work. Try again, or use your password here.";

function problemWords(provider: string | null, problem: unknown): string | null {
  if (!provider || typeof problem !== "string") return null;
  return (Object.hasOwn(PROVIDER_PROBLEMS, problem) && PROVIDER_PROBLEMS[problem]) || PROVIDER_FAILED;
}

/** The door for staff: a plain form, which works without JavaScript. */
export function SignInScreen(props: SignInScreenProps) {
  const { next, email, note, isDemo, provider, providerProblem } = props;
  const form = problemWords(provider, providerProblem);
  const errors: Record<string, string> = { ...(form && { form }), ...props.errors };
  const summary = Object.entries(errors).map(([name, message]) => ({
    name: name === "form" ? "email" : name,
    message,
  }));
  const done = typeof note === "string" && Object.hasOwn(NOTES, note) ? NOTES[note] : null;
  return (
    <DoorScreen title="Sign in" lead="For the people who run this site. Readers need no account.">
      {isDemo && (
        <p className={styles.lead}>
          <DemoLabel>Demo</DemoLabel> The sign-ins were printed where the demo was started.
        </p>
      )}
      {done && (
        <Notice tone="success" role="status">
          <p>{done}</p>
        </Notice>
      )}
      <ErrorSummary errors={summary} title="You are not signed in" />
      <form method="post" action={paths.admin.submitSignIn()} className={styles.form} noValidate>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          defaultValue={email}
          error={errors.email}
          required
          maxLength={254}
        />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          error={errors.password}
          required
          maxLength={1024}
        />
        <SubmitButton block>Sign in</SubmitButton>
      </form>
      {provider && (
        <ButtonLink variant="secondary" block href={paths.admin.beginOidc(next)}>
          Sign in with {provider}
        </ButtonLink>
      )}
      <p>
        <a href={paths.admin.askNewPassword()}>Forgot your password?</a>
      </p>
    </DoorScreen>
  );
}
