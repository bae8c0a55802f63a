"use client";

import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { FormFeedback } from "./form-feedback.tsx";
import styles from "./record-action.module.css";
import { hasUnsavedChanges } from "./unsaved-changes.ts";
import { useIsReady } from "./use-is-ready.ts";

interface RecordActionProps {
  /** What the action is done to, as its schema takes it. */
  target: object;
  act: (input: unknown) => Promise<FormFailure<unknown>>;
  label: string;
  /** Completes the label for those who hear it alone: "Send again" "to Ann". */
  about?: string;
  /** What follows, asked about before it is done; without it the button acts at once. */
  confirm?: string;
  variant?: "primary" | "secondary" | "danger";
}

/** The page is shown anew afterwards, without what was typed. */
const UNSAVED = "A form on this page has changes that are not saved. Save them or undo them first.";

/** One thing to do with a record as it stands: publish, withdraw. */
export function RecordAction({
  target,
  act,
  label,
  about,
  confirm,
  variant = "secondary",
}: RecordActionProps) {
  const [failure, setFailure] = useState<FormFailure<unknown> | null>(null);
  const isReady = useIsReady();
  const [isRunning, startRunning] = useTransition();
  const run = () => {
    if (hasUnsavedChanges()) setFailure({ kind: "refused", message: UNSAVED });
    else startRunning(async () => setFailure(await act(target)));
  };
  const button = (
    <Button variant={variant} disabled={!isReady || isRunning} onClick={run}>
      {confirm ? `Yes, ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label}
      {about && <VisuallyHidden>{about}</VisuallyHidden>}
    </Button>
  );
  return (
    <div className={styles.action}>
      {failure && (
        <FormFeedback errors={failure.kind === "invalid" ? failure.errors : {}} failure={failure} />
      )}
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
