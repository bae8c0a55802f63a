"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Checkbox } from "#components/forms/checkbox.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import styles from "./approve-form.module.css";
import { FormFeedback } from "./form-feedback.tsx";
import { useIsReady } from "./use-is-ready.ts";

interface ApproveFormProps {
  /** The draft, as its schema takes it. */
  target: object;
  number: number;
  /** One's own text, with nobody else to approve it. */
  isOwn: boolean;
  act: (input: unknown) => Promise<FormFailure<never>>;
}

/** Approves a draft that was submitted: at once, or for a time. */
export function ApproveForm({ target, number, isOwn, act }: ApproveFormProps) {
  const [failure, setFailure] = useState<FormFailure<never> | null>(null);
  const isReady = useIsReady();
  const [isRunning, startRunning] = useTransition();
  const errors = failure?.kind === "invalid" ? failure.errors : {};
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const publishAt = String(fields.get("publishAt") ?? "");
    startRunning(async () =>
      setFailure(await act({ ...target, approvesOwn: fields.has("approvesOwn"), publishAt })),
    );
  };
  return (
    <Disclosure summary={`Approve and publish version ${number}`}>
      <form className={styles.form} onSubmit={submit} method="post" noValidate>
        {failure && <FormFeedback errors={errors} failure={failure} />}
        <p>
          Once in force it never changes again. The version before it is retired; what people agreed to stays
          on record with its own text.
        </p>
        <TextField
          name="publishAt"
          type="datetime-local"
          label="When, in UTC"
          width="medium"
          hint="Leave empty to publish now."
          error={errors.publishAt}
        />
        {isOwn && (
          <Checkbox
            name="approvesOwn"
            label="I approve my own text because nobody else on staff can"
            error={errors.approvesOwn}
          />
        )}
        <div>
          <Button type="submit" variant="primary" disabled={!isReady || isRunning}>
            Approve version {number}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
