import { Checkbox } from "#components/forms/checkbox.tsx";
import { DemoLabel } from "#components/ui/badge.tsx";
import { CHANNEL_LABELS } from "#lib/consent/channels.ts";
import { consentField } from "#lib/leads/schema.ts";
import type { ContactChannel } from "#lib/platform/prisma/enums.ts";
import styles from "./consent-panel.module.css";
import type { RequestSchool } from "./request-view.ts";

interface ConsentPanelProps {
  school: RequestSchool;
  publisher: string;
  /** Names of the boxes that this reader ticked before the form came back. Nothing else is ever ticked. */
  ticked: readonly string[];
  error: (name: string) => string | undefined;
  bind: (name: string) => object;
}

/** Everything about one school: who receives the request, how they answer, and each text with its own box. */
export function ConsentPanel({ school, publisher, ticked, error, bind }: ConsentPanelProps) {
  const headingId = `school-${school.programId}`;
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h3 id={headingId}>{school.schoolName}</h3>
        {school.isDemo && <DemoLabel />}
      </div>
      <p>
        About <a href={school.programHref}>{school.programName}</a>.
      </p>
      <dl className={styles.facts}>
        <dt>Who receives your details</dt>
        <dd>
          {school.partnerLegalName}, for {school.schoolName}. It pays {publisher} for your request; you pay
          nothing.
        </dd>
        <dt>What usually happens next</dt>
        <dd>{school.contactNote}</dd>
      </dl>
      <p className={styles.ask}>
        How may {school.schoolName} contact you? Tick each way that you agree to. Leave all of them empty to
        leave this school out.
      </p>
      {school.consents.map(({ channel, text }) => {
        const name = consentField(school.programId, channel);
        return (
          <ConsentChoice
            key={channel}
            name={name}
            channel={channel}
            text={text}
            isTicked={ticked.includes(name)}
            error={error(name)}
            bind={bind}
          />
        );
      })}
    </section>
  );
}

interface ConsentChoiceProps {
  name: string;
  channel: ContactChannel;
  text: string;
  isTicked: boolean;
  error: string | undefined;
  bind: (name: string) => object;
}

/** The text stands outside the label: reading it with a finger must not tick the box. */
function ConsentChoice({ name, channel, text, isTicked, error, bind }: ConsentChoiceProps) {
  const textId = `${name}-text`;
  return (
    <div className={styles.choice}>
      <Checkbox
        name={name}
        label={<strong>{CHANNEL_LABELS[channel]}</strong>}
        error={error}
        defaultChecked={isTicked}
        {...bind(name)}
        aria-describedby={error ? `${textId} ${name}-error` : textId}
      />
      <div id={textId} className={styles.text}>
        {text.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </div>
  );
}
