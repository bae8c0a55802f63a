"use client";

import { CheckboxGroup } from "#components/forms/checkbox-group.tsx";
import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { RadioGroup } from "#components/forms/radio-group.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextArea } from "#components/forms/text-area.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Stack } from "#components/ui/stack.tsx";
import { DAY_PARTS, START_TIMES, WEEKDAYS } from "#lib/leads/contact-options.ts";
import { type FormFields, MAX_NAME, MAX_QUESTION, type RequestRules } from "#lib/leads/schema.ts";
import { MAX_EMAIL } from "#lib/platform/email-address.ts";
import { ConsentPanel } from "./consent-panel.tsx";
import { EmailHint } from "./email-hint.tsx";
import styles from "./request-form.module.css";
import { type RequestSchool, sendWords } from "./request-view.ts";
import { useRequestCheck } from "./use-request-check.ts";

interface RequestFormProps {
  action: string;
  /** The same key is the same submission, however often it is sent. */
  submissionKey: string;
  /** Fingerprint of the consent texts below. */
  shown: string;
  schools: RequestSchool[];
  publisher: string;
  rules: RequestRules;
  ageNotice: string;
  /** What was typed before, or is known from the match. */
  values: FormFields;
  errors: Record<string, string>;
}

/** The whole request on one page: a plain form that posts by itself, with checks while typing where script runs. */
export function RequestForm(props: RequestFormProps) {
  const { action, submissionKey, shown, schools, publisher, rules, ageNotice, values, errors } = props;
  const programIds = schools.map(({ programId }) => programId);
  const check = useRequestCheck(rules, programIds.join(" "), errors);
  const { standing, messages } = check;
  const text = (name: string) => one(values[name]);
  const field = (name: string) => ({ ...check.register(name), error: messages[name] });
  const chosen = schools.filter(({ programId }) => standing?.programIds.includes(programId));

  return (
    <form id="form" ref={check.formRef} method="post" action={action} onSubmit={check.send} noValidate>
      <Stack gap={8}>
        <ErrorSummary errors={inFormOrder(messages)} title="Nothing was sent yet" />
        <input type="hidden" name="key" value={submissionKey} />
        <input type="hidden" name="shown" value={shown} />
        {programIds.map((id) => (
          <input key={id} type="hidden" name="program" value={id} />
        ))}

        <Stack as="section" gap={6} aria-labelledby="about-you">
          <h2 id="about-you">About you</h2>
          <RadioGroup
            {...field("age")}
            legend={`Are you ${rules.minimumAge} or older?`}
            look="plain"
            options={[
              { value: "yes", label: "Yes" },
              { value: "no", label: "No" },
            ]}
            defaultValue={text("age")}
          />
          {standing?.isUnderAge && (
            <Notice
              tone="info"
              role="status"
              title={`Requests are for people of ${rules.minimumAge} and older`}
            >
              <p>{ageNotice}</p>
            </Notice>
          )}
          <TextField
            {...field("name")}
            label="Full name"
            autoComplete="name"
            maxLength={MAX_NAME}
            defaultValue={text("name")}
          />
          <div>
            <TextField
              {...field("email")}
              label="E-mail address"
              type="email"
              inputMode="email"
              autoComplete="email"
              maxLength={MAX_EMAIL}
              spellCheck={false}
              defaultValue={text("email")}
            />
            <EmailHint form={check.formRef} />
          </div>
          <TextField
            {...field("phone")}
            label="Phone number"
            hint="Needed only if you agree to texts or calls below. We do not keep it otherwise."
            optional={!standing?.needsPhone}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={32}
            width="medium"
            defaultValue={text("phone")}
          />
          <TextField
            {...field("zip")}
            label="ZIP code"
            inputMode="numeric"
            autoComplete="postal-code"
            maxLength={5}
            width="short"
            defaultValue={text("zip")}
          />
        </Stack>

        <Stack as="section" gap={6} aria-labelledby="your-request">
          <h2 id="your-request">Your request</h2>
          <CheckboxGroup
            {...field("days")}
            legend="Days when contact is welcome"
            hint="Leave all empty if any day is fine."
            optional
            look="plain"
            columns
            options={WEEKDAYS}
            defaultValue={many(values.days)}
          />
          <CheckboxGroup
            {...field("hours")}
            legend="Times when contact is welcome"
            hint="In your own time zone. Leave all empty if any time is fine."
            optional
            look="plain"
            columns
            options={DAY_PARTS}
            defaultValue={many(values.hours)}
          />
          <SelectField
            {...field("start")}
            label="When might you start?"
            optional
            emptyLabel="I do not know yet"
            options={START_TIMES}
            defaultValue={text("start")}
          />
          <TextArea
            {...field("question")}
            label="What would you like to know?"
            hint={`Each school that you choose sees this. Up to ${MAX_QUESTION.toLocaleString("en-US")} characters.`}
            optional
            maxLength={MAX_QUESTION}
            defaultValue={text("question")}
          />
          <div className={styles.trap} aria-hidden="true">
            <label htmlFor="website">Leave this field empty</label>
            <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
          </div>
        </Stack>

        <Stack as="section" gap={6} aria-labelledby="agreement">
          <h2 id="agreement">What you agree to</h2>
          <p>
            Each school and each way is your own choice. Nothing is ticked for you, and no other school
            receives anything.
          </p>
          {schools.map((school) => (
            <ConsentPanel
              key={school.programId}
              school={school}
              publisher={publisher}
              ticked={Object.keys(values)}
              error={(name) => messages[name]}
              bind={check.register}
            />
          ))}
          {standing?.needsPhone && (
            <p role="status" className={styles.note}>
              For texts and calls, schools need <a href="#phone">your phone number</a>.
            </p>
          )}
        </Stack>

        <div className={styles.send}>
          <SubmitButton size="large" aria-disabled={check.isSending || undefined}>
            {check.isSending ? "Sending your request" : sendWords(chosen.length > 0 ? chosen : schools)}
          </SubmitButton>
          <p className={styles.after}>
            You then get a receipt with a reference number. It shows when each school has accepted your
            request.
          </p>
        </div>
      </Stack>
    </form>
  );
}

const ORDER = [
  "form",
  "program",
  "age",
  "name",
  "email",
  "phone",
  "zip",
  "days",
  "hours",
  "start",
  "question",
];

/** From top to bottom, as the fields stand; consents, which come last, keep their own order. */
function inFormOrder(messages: Record<string, string>) {
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return Object.entries(messages)
    .map(([name, message]) => ({ name, message }))
    .sort((a, b) => place(a.name) - place(b.name));
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const many = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());
