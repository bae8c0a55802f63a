"use client";

import { useRef } from "react";
import { CheckboxGroup } from "#components/forms/checkbox-group.tsx";
import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { RadioGroup } from "#components/forms/radio-group.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextArea } from "#components/forms/text-area.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Stack } from "#components/ui/stack.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { DAY_PARTS, START_TIMES, WEEKDAYS } from "#lib/leads/contact-options.ts";
import { type FormFields, MAX_NAME, MAX_QUESTION, type RequestRules } from "#lib/leads/schema.ts";
import { MAX_EMAIL } from "#lib/platform/email-address.ts";
import { ConsentPanel } from "./consent-panel.tsx";
import { EmailHint } from "./email-hint.tsx";
import styles from "./request-form.module.css";
import { type RequestSchool, sendWords } from "./request-view.ts";
import { SendStatus } from "./send-status.tsx";
import { useRequestCheck } from "./use-request-check.ts";
import { useRequestSend } from "./use-request-send.ts";
import { WithoutProof } from "./without-proof.tsx";

interface RequestFormProps {
  action: string;
  /** The same key is the same submission, however often it is sent. */
  submissionKey: string;
  /** Fingerprint of the consent texts below. */
  shown: string;
  /** When the form was made, signed. */
  made: string;
  proofOfWork: boolean;
  minimumSeconds: number;
  /** What happens to a request without the browser's proof: its sender confirms it by mail, or staff look at it. */
  confirmsByMail: boolean;
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
  const { action, submissionKey, shown, made, schools, publisher, rules, ageNotice, values, errors } = props;
  const formRef = useRef<HTMLFormElement>(null);
  const programIds = schools.map(({ programId }) => programId);
  const check = useRequestCheck(formRef, rules, programIds.join(" "), errors);
  const { standing, messages, summary } = check;
  const sending = useRequestSend(formRef, props);
  const text = (name: string) => one(values[name]);
  const field = (name: string) => ({ ...check.register(name), error: messages[name] });
  const chosen = schools.filter(({ programId }) => standing?.programIds.includes(programId));

  const isBusy = sending.state === "preparing" || sending.state === "sending";

  return (
    <form
      id="form"
      ref={formRef}
      className={styles.form}
      method="post"
      action={action}
      onSubmit={check.whenSound(sending.send)}
      noValidate
    >
      <Stack gap={8}>
        {sending.arrived && (
          <Notice tone="info" role="status" title="Your request arrived">
            <p>
              The answer was lost on its way, not your request. <a href={sending.arrived}>See your receipt</a>
              .
            </p>
          </Notice>
        )}
        <ErrorSummary errors={inFormOrder(summary)} title="Nothing was sent yet" />
        <input type="hidden" name="key" value={submissionKey} />
        <input type="hidden" name="shown" value={shown} />
        <input type="hidden" name="made" value={made} />
        <input type="hidden" name="proof" defaultValue="" />
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
            <EmailHint form={formRef} askedBefore={text("asked") ?? ""} />
          </div>
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
          <div role="status">
            <VisuallyHidden>
              {standing?.needsPhone && "For texts and calls, the form now asks for your phone number."}
            </VisuallyHidden>
          </div>
          <div className={styles.phone}>
            <TextField
              {...field("phone")}
              label="Phone number"
              hint="For the texts and calls that you agreed to. Only those schools receive it."
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              maxLength={32}
              width="medium"
              defaultValue={text("phone")}
            />
          </div>
        </Stack>

        <div className={styles.send}>
          {props.proofOfWork && (
            <noscript>
              <WithoutProof confirmsByMail={props.confirmsByMail} />
            </noscript>
          )}
          {sending.isUnproven && <WithoutProof confirmsByMail={props.confirmsByMail} />}
          <SendStatus state={sending.state} />
          <SubmitButton size="large" aria-disabled={isBusy || undefined}>
            {sending.state === "sending"
              ? "Sending your request"
              : sendWords(chosen.length > 0 ? chosen : schools)}
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

const ORDER = ["form", "program", "age", "name", "email", "zip", "days", "hours", "start", "question"];

/** From top to bottom, as the fields stand; consents and the phone number come last. */
function inFormOrder(messages: Record<string, string>) {
  const place = (name: string) => {
    if (name === "phone") return ORDER.length + 1;
    return ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length;
  };
  return Object.entries(messages)
    .map(([name, message]) => ({ name, message }))
    .sort((a, b) => place(a.name) - place(b.name));
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const many = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());
