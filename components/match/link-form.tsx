import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { MAX_EMAIL } from "#lib/platform/email-address.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./link-form.module.css";

export interface LinkFormProps {
  /** What was typed and refused. */
  typed?: string;
  error?: string;
  /** A link was asked for just now. */
  isSent: boolean;
  /** The page that the form stands on. */
  returnTo: "review" | "results";
}

/** Has a link to these answers mailed, for another device. The address serves for this mail and is not kept. */
export function LinkForm({ typed, error, isSent, returnTo }: LinkFormProps) {
  return (
    <section id="link" className={styles.section} aria-labelledby="link-title">
      <h2 id="link-title" className={styles.title}>
        Go on with another device
      </h2>
      {isSent && (
        <Notice tone="success" role="status" title="A link is on its way">
          <p>
            It comes within a few minutes, works once and for 7 days. If nothing comes, look into your spam
            folder, and check the address.
          </p>
        </Notice>
      )}
      <form method="post" action={paths.matchLinkSend()} noValidate className={styles.form}>
        <input type="hidden" name="return" value={returnTo} />
        <TextField
          name="email"
          type="email"
          label="E-mail me a link to my answers"
          hint="We use the address for this one mail, and delete it once the mail is sent. No school sees it."
          defaultValue={typed}
          error={error}
          maxLength={MAX_EMAIL}
          autoComplete="email"
          width="medium"
        />
        <SubmitButton variant="secondary">Send me the link</SubmitButton>
      </form>
    </section>
  );
}
