import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { paths } from "#lib/platform/paths.ts";
import { DisclosureStrip } from "./disclosure-strip.tsx";
import styles from "./match-start.module.css";

interface MatchStartProps {
  /** Tells two starts on one page apart. */
  place: string;
  title: string;
  subject: string;
  /** A credential level that is chosen with the subject. */
  level?: string;
  guide: string;
  disclosure: string;
}

/** The start of the match with the guide's subject chosen. A plain form that asks for nothing but a ZIP code. */
export function MatchStart({ place, title, subject, level, guide, disclosure }: MatchStartProps) {
  const titleId = `match-${place}`;
  return (
    <section className={styles.start} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <p className={styles.words}>
        A few questions about your schooling, time and budget. You see every match, and the reasons for it,
        before anybody asks for your name.
      </p>
      <form className={styles.form} method="post" action={paths.matchBegin()}>
        <input type="hidden" name="subject" value={subject} />
        {level && <input type="hidden" name="level" value={level} />}
        <input type="hidden" name="guide" value={guide} />
        <TextField
          name="zip"
          id={`zip-${place}`}
          label="ZIP code"
          optional
          hint="To find campuses near you and states a school may teach in"
          width="short"
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={10}
        />
        <SubmitButton>Match me</SubmitButton>
      </form>
      <DisclosureStrip text={disclosure} />
    </section>
  );
}
