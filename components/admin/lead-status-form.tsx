"use client";

import { useState, useTransition } from "react";
import { RadioGroup } from "#components/forms/radio-group.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { LEAD_STATUS_WORDS, STATUS_EFFECTS } from "#lib/leads/status.ts";
import type { LeadStatus } from "#lib/platform/prisma/enums.ts";
import { FormFeedback } from "./form-feedback.tsx";
import styles from "./lead-status-form.module.css";
import { useIsReady } from "./use-is-ready.ts";

/** The statuses that may follow, each with what it does. */
export function LeadStatusForm({
  id,
  from,
  next,
  change,
}: {
  id: string;
  from: LeadStatus;
  next: readonly LeadStatus[];
  change: (input: unknown) => Promise<FormFailure<unknown>>;
}) {
  const [failure, setFailure] = useState<FormFailure<unknown> | null>(null);
  const isReady = useIsReady();
  const [isSaving, startSaving] = useTransition();
  if (next.length === 0) return null;
  const errors = failure?.kind === "invalid" ? failure.errors : {};
  const save = (form: FormData) =>
    startSaving(async () => setFailure(await change({ id, from, to: form.get("to") ?? "" })));
  return (
    <section aria-label="Change the status">
      <h2>Change the status</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save(new FormData(event.currentTarget));
        }}
        className={styles.form}
        method="post"
        noValidate
      >
        <FormFeedback errors={errors} failure={failure} />
        <RadioGroup
          name="to"
          legend="New status"
          error={errors.to}
          look="plain"
          options={next.map((status) => ({
            value: status,
            label: LEAD_STATUS_WORDS[status],
            hint: STATUS_EFFECTS[status],
          }))}
        />
        <div>
          <SubmitButton variant="secondary" disabled={!isReady || isSaving}>
            Change status
          </SubmitButton>
        </div>
      </form>
    </section>
  );
}
