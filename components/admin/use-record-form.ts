"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useRef, useState, useTransition } from "react";
import { type DefaultValues, type FieldErrors, type FieldValues, type Path, useForm } from "react-hook-form";
import type { z } from "zod";
import type { FormFailure } from "#lib/access/form-result.ts";

interface RecordFormOptions<Form extends FieldValues> {
  /** The same schema as the server action's. */
  schema: z.ZodType<unknown, Form>;
  initial: Form;
  /** The version that the form was opened with; 0 for a new record. */
  version: number;
  save: (form: Form, version: number) => Promise<FormFailure<Form>>;
}

/**
 * A record's form: checked in the browser by the schema, then saved by a server action. Whatever keeps it from
 * being saved, what was typed stays. After a conflict, fields that were not touched take the other editor's values.
 */
export function useRecordForm<Form extends FieldValues>({
  schema,
  initial,
  version,
  save,
}: RecordFormOptions<Form>) {
  const form = useForm<Form>({
    resolver: zodResolver(schema) as never,
    defaultValues: initial as DefaultValues<Form>,
    shouldFocusError: false,
    // Not on blur: the summary would go away under the pointer on its way to the button.
    reValidateMode: "onSubmit",
  });
  const [failure, setFailure] = useState<FormFailure<Form> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isSaving, startSaving] = useTransition();
  const baseVersion = useRef(version);
  const feedback = useRef<HTMLDivElement>(null);
  const errors = flatErrors(form.formState.errors);

  // Each refused attempt takes the keyboard to what it says.
  useEffect(() => {
    if (attempt > 0) feedback.current?.focus();
  }, [attempt]);

  const submit = form.handleSubmit(
    () =>
      startSaving(async () => {
        // The values as typed: the server parses them with the same schema.
        const result = await save(form.getValues(), baseVersion.current);
        setFailure(result);
        if (result.kind === "invalid")
          for (const [field, message] of Object.entries(result.errors))
            form.setError(field as Path<Form>, { type: "server", message });
        if (result.kind === "conflict") {
          baseVersion.current = result.version;
          form.reset(result.current, { keepDirtyValues: true, keepErrors: true });
        }
        setAttempt((count) => count + 1);
      }),
    () => {
      setFailure(null);
      setAttempt((count) => count + 1);
    },
  );

  return { form, errors, failure, feedback, isSaving, submit };
}

/** Errors by the fields' own names ("campuses.0.zip"), in the form's order. */
function flatErrors(errors: FieldErrors, prefix = ""): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, error] of Object.entries(errors)) {
    if (!error || typeof error !== "object") continue;
    const name = `${prefix}${key}`;
    if (typeof error.message === "string") flat[name] = error.message;
    else if (key !== "ref") Object.assign(flat, flatErrors(error as FieldErrors, `${name}.`));
  }
  return flat;
}
