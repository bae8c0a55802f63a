"use client";

import { type FormEvent, useEffect, useMemo, useRef } from "react";
import { type FieldErrors as FormErrors, useForm } from "react-hook-form";
import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Field, SubjectsFound } from "#lib/match/question.ts";
import { paths } from "#lib/platform/paths.ts";
import { type FieldErrors, type FieldValues, QuestionFields } from "./question-fields.tsx";
import styles from "./question-form.module.css";
import { SubjectSearchForm } from "./subject-search-form.tsx";
import { useLiveCount } from "./use-live-count.ts";

interface QuestionFormProps {
  name: string;
  question: string;
  hint?: string;
  fields: readonly Field[];
  values: FieldValues;
  /** What the server refused, by field. */
  errors: FieldErrors;
  action: string;
  returnTo: "review" | "results" | null;
  canSkip: boolean;
  /** How many programs fit what is saved; null while the subject is not known. */
  fitting: number | null;
  /** What was searched for, in a question that can be searched. */
  found: SubjectsFound | null;
}

type Check = (key: string, form: FormData) => FieldErrors | null;

/**
 * One question as a plain form: it posts and is answered without script. With script, the same schema says
 * at once what is missing. The schema is fetched with the first touch and never waited for: whoever is
 * faster than the network gets the server's answer, which counts in any case. The controls are not
 * registered with react-hook-form, which would write to what was ticked before the script came: they stay
 * the browser's own and are read from the form.
 */
export function QuestionForm({
  action,
  returnTo,
  canSkip,
  fitting: saved,
  errors,
  ...question
}: QuestionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const fitting = useLiveCount(form, paths.matchCount(question.name), saved);
  const check = useRef<Check>(null);
  const refused = useMemo(() => toFormErrors(errors), [errors]);
  const { handleSubmit, trigger, formState } = useForm<Record<string, string>>({
    errors: refused,
    shouldFocusError: false,
    resolver: async () => {
      const found = form.current && check.current?.(question.name, new FormData(form.current));
      return { values: {}, errors: toFormErrors(found ?? {}) };
    },
  });
  const shown = Object.entries(formState.errors).map(([name, error]) => ({
    name: question.fields.some((field) => field.name === name) ? name : (question.fields[0]?.name ?? name),
    message: String(error?.message ?? ""),
  }));

  const { submitCount } = formState;
  useEffect(() => {
    if (submitCount > 0) document.getElementById("error-summary")?.focus();
  }, [submitCount]);

  async function fetchCheck() {
    if (check.current) return;
    const { checkAnswer } = await import("./check-answer.ts").catch(() => ({ checkAnswer: null }));
    check.current = checkAnswer;
    // Tells, also from outside, from when on this page checks by itself.
    if (checkAnswer) form.current?.setAttribute("data-checks", "");
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!check.current || submitter?.hasAttribute("formnovalidate")) return;
    const send = () => form.current?.submit();
    handleSubmit(send)(event).catch(send);
  }

  return (
    <>
      <ErrorSummary errors={shown} />
      {question.fields.some(({ kind }) => kind === "search") && <SubjectSearchForm returnTo={returnTo} />}
      <form
        ref={form}
        method="post"
        action={action}
        noValidate
        className={styles.form}
        onSubmit={submit}
        onChange={() => submitCount > 0 && trigger()}
        onFocus={fetchCheck}
        onPointerDown={fetchCheck}
      >
        <QuestionFields
          {...question}
          errors={Object.fromEntries(shown.map(({ name, message }) => [name, message]))}
        />
        {returnTo && <input type="hidden" name="return" value={returnTo} />}
        <div className={styles.buttons}>
          <SubmitButton size="large">{returnTo ? "Save this answer" : "Continue"}</SubmitButton>
          {canSkip && (
            <Button type="submit" variant="quiet" name="intent" value="skip" formNoValidate>
              Skip this question
            </Button>
          )}
        </div>
        {fitting !== null && (
          <div className={styles.soFar}>
            <p role="status">
              <strong>{fitting === 1 ? "1 program" : `${fitting} programs`}</strong>{" "}
              {fitting === 1 ? "fits" : "fit"} your answers so far.
            </p>
            <Button type="submit" variant="secondary" name="intent" value="results" formNoValidate>
              Show my matches now
            </Button>
          </div>
        )}
      </form>
    </>
  );
}

function toFormErrors(errors: FieldErrors): FormErrors<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name, { type: "answer", message: message ?? "" }]),
  );
}
