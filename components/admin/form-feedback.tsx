import type { RefObject } from "react";
import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { changeWords } from "#lib/catalogue/field-words.ts";
import { ChangeList } from "./change-list.tsx";
import styles from "./form-feedback.module.css";
import { Moment } from "./moment.tsx";

/** Why a form was not saved, above its fields; takes the keyboard after each attempt. */
export function FormFeedback({
  errors,
  failure,
  ref,
}: {
  errors: Record<string, string>;
  failure: FormFailure<unknown> | null;
  ref?: RefObject<HTMLDivElement | null>;
}) {
  const summary = Object.entries(errors).map(([name, message]) => ({ name, message }));
  return (
    <div ref={ref} tabIndex={-1} className={styles.feedback}>
      <ErrorSummary errors={summary} />
      {failure && <Refusal failure={failure} />}
    </div>
  );
}

function Refusal({ failure }: { failure: FormFailure<unknown> }) {
  switch (failure.kind) {
    case "invalid":
      return null;
    case "incomplete":
      return (
        <ErrorSummary
          title="Not published: these facts are missing"
          errors={failure.missing.map(({ field, words }) => ({ name: field, message: words }))}
        />
      );
    case "refused":
      return (
        <Notice tone="danger" role="alert" title="Not saved">
          <p>{failure.message}</p>
        </Notice>
      );
    case "unknown":
      return (
        <Notice tone="danger" role="alert" title="Something went wrong on our side">
          <p>What you typed is still here. Try again; if it lasts, quote {failure.reference}.</p>
        </Notice>
      );
    case "conflict":
      return (
        <Notice tone="warning" role="alert" title="Somebody else saved this while you were editing">
          <ul className={styles.edits}>
            {failure.edits.map((edit) => (
              <li key={edit.id}>
                {edit.actorName}, <Moment at={edit.at} />:
                <ChangeList changes={changeWords(edit.change)} />
              </li>
            ))}
          </ul>
          <p>
            Fields that you did not touch now show their values. What you typed is kept. Check both, then save
            again.
          </p>
        </Notice>
      );
  }
}
