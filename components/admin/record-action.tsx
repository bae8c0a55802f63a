"use client";

import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { FormFeedback } from "./form-feedback.tsx";
import styles from "./record-action.module.css";

interface RecordActionProps {
  /** What the action is done to, as its schema takes it. */
  target: object;
  act: (input: unknown) => Promise<FormFailure<unknown>>;
  label: string;
  /** What follows, asked about before it is done; without it the button acts at once. */
  confirm?: string;
  variant?: "primary" | "secondary" | "danger";
}

/** One thing to do with a record as it stands: publish, withdraw. */
export function RecordAction({ target, act, label, confirm, variant = "secondary" }: RecordActionProps) {
  const [failure, setFailure] = useState<FormFailure<unknown> | null>(null);
  const [isRunning, startRunning] = useTransition();
  const button = (
    <Button
      variant={variant}
      disabled={isRunning}
      onClick={() => startRunning(async () => setFailure(await act(target)))}
    >
      {confirm ? `Yes, ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label}
    </Button>
  );
  return (
    <div className={styles.action}>
      {failure && <FormFeedback errors={{}} failure={failure} />}
      {confirm ? (
        <Disclosure summary={label}>
          <p className={styles.confirm}>{confirm}</p>
          {button}
        </Disclosure>
      ) : (
        button
      )}
    </div>
  );
}
