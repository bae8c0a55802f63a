import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { paths } from "#lib/platform/paths.ts";
import { DoorScreen, doorStyles } from "./door-screen.tsx";
import styles from "./second-factor.module.css";

const PROBLEMS: Record<string, string> = {
  wrong: "This code is not right, or was used already. Enter the one that your app shows now.",
  blocked: "Too many wrong codes. Wait a quarter of an hour, then try again.",
  gone: "This was set up elsewhere, or began anew. Start again.",
};

const problemWords = (problem: unknown) =>
  typeof problem === "string" && Object.hasOwn(PROBLEMS, problem) ? (PROBLEMS[problem] ?? null) : null;

/** The second step of signing in: a plain form, which works without JavaScript. */
export function SignInCodeScreen({ next, problem }: { next: string; problem: unknown }) {
  const error = problemWords(problem);
  return (
    <DoorScreen title="Enter your code" lead="Your password is right. Now the code that your app shows.">
      <ErrorSummary errors={error ? [{ name: "code", message: error }] : []} title="You are not signed in" />
      <form method="post" action={paths.admin.submitSignInCode()} className={doorStyles.form} noValidate>
        <input type="hidden" name="next" value={next} />
        <CodeField error={error} hint="Six digits. Without your device: one of your recovery codes." />
        <SubmitButton block>Sign in</SubmitButton>
      </form>
      <p>
        Neither device nor recovery codes? An owner can take your second step away. Or{" "}
        <a href={paths.admin.signIn()}>start again</a>.
      </p>
    </DoorScreen>
  );
}

function CodeField({ error, hint }: { error: string | null; hint: string }) {
  return (
    <TextField
      name="code"
      label="Code"
      hint={hint}
      error={error}
      autoComplete="one-time-code"
      autoCapitalize="off"
      spellCheck={false}
      required
      maxLength={100}
    />
  );
}

interface SetUpProps {
  /** Nothing else is open before. */
  isNeeded: boolean;
  /** Null: it has not begun. */
  setUp: { secret: string; uri: string; picture: string } | null;
  problem: unknown;
}

/** Setting up the second step: what it is, then the app's first code. */
export function SetUpSecondFactorScreen({ isNeeded, setUp, problem }: SetUpProps) {
  const error = problemWords(problem);
  if (!setUp)
    return (
      <DoorScreen
        title="Set up a second step"
        lead={
          isNeeded
            ? "Your role sees personal data or money, so a password alone is not enough here."
            : "With it, a password alone opens nothing."
        }
      >
        <ErrorSummary errors={error ? [{ name: "begin", message: error }] : []} />
        <p>
          You need an app that makes codes, such as the one of your password manager, Aegis, Google
          Authenticator or Microsoft Authenticator. Each sign-in then asks for the code that it shows.
        </p>
        <form method="post" action={paths.admin.beginSecondFactor()} className={doorStyles.form}>
          <SubmitButton id="begin" block>
            I have an app
          </SubmitButton>
        </form>
        <Leave isNeeded={isNeeded} />
      </DoorScreen>
    );
  return (
    <DoorScreen title="Set up a second step" lead="Let your app read this picture, or type the key into it.">
      <ErrorSummary errors={error ? [{ name: "code", message: error }] : []} />
      <img
        className={styles.picture}
        src={`data:image/svg+xml;base64,${Buffer.from(setUp.picture).toString("base64")}`}
        alt="For your app to read. It says the same as the key below."
        width={200}
        height={200}
      />
      <p>
        On this device: <a href={setUp.uri}>open it in your app</a>. Key, by hand:
      </p>
      <p className={styles.key}>{setUp.secret.replaceAll(/(.{4})(?!$)/g, "$1 ")}</p>
      <form method="post" action={paths.admin.confirmSecondFactor()} className={doorStyles.form} noValidate>
        <CodeField error={error} hint="The six digits that your app shows now." />
        <SubmitButton block>Turn it on</SubmitButton>
      </form>
      <Leave isNeeded={isNeeded} />
    </DoorScreen>
  );
}

function Leave({ isNeeded }: { isNeeded: boolean }) {
  return isNeeded ? (
    <form method="post" action={paths.admin.signOut()}>
      <SubmitButton variant="quiet">Sign out</SubmitButton>
    </form>
  ) : (
    <p>
      <a href={paths.admin.account()}>Back to your account</a>
    </p>
  );
}

/** The codes for a day without the device, shown once. */
export function RecoveryCodesScreen({ codes }: { codes: readonly string[] }) {
  return (
    <DoorScreen
      title="Keep these recovery codes"
      lead="Each signs you in once when your device is not there. We show them now and never again."
    >
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p>Print this page, or put them into your password manager. Not on the device that makes the codes.</p>
      <form method="post" action={paths.admin.keepRecoveryCodes()} className={doorStyles.form}>
        <SubmitButton block>I have kept them</SubmitButton>
      </form>
    </DoorScreen>
  );
}
