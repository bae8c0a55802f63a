"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useEffect, useId, useInsertionEffect, useRef, useState, useTransition } from "react";
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  get,
  type Path,
  type PathValue,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import type { FormFailure } from "#lib/access/form-result.ts";
import { typedValues } from "./typed-values.ts";
import { useUnsavedGuard } from "./unsaved-changes.ts";
import { useIsReady } from "./use-is-ready.ts";

interface RecordFormOptions<Form extends FieldValues> {
  /** The same schema as the server action's. */
  schema: z.ZodType<unknown, Form>;
  initial: Form;
  /** The version that the form was opened with; 0 for a new record. */
  version: number;
  save: (form: Form, version: number) => Promise<FormFailure<Form>>;
  /** Fields that are more than one value, such as rows: what both editors did to them since `base`. */
  merge?: (base: Form, mine: Form, theirs: Form) => Partial<Form>;
}

/** What a form's button and its surroundings need to know. */
export interface RecordFormState {
  /** False until the script runs: until then nothing can be sent, and what is typed waits. */
  isReady: boolean;
  isSaving: boolean;
  isUnsaved: boolean;
  undo: () => void;
}

/**
 * A record's form: checked in the browser by the schema, then saved by a server action. Whatever keeps it from
 * being saved, what was typed stays, also what was typed before the script ran. After a conflict, fields that were
 * not touched take the other editor's values.
 */
export function useRecordForm<Form extends FieldValues>({
  schema,
  initial,
  version,
  save,
  merge,
}: RecordFormOptions<Form>) {
  const form = useForm<Form>({
    resolver: zodResolver(schema) as never,
    defaultValues: initial as DefaultValues<Form>,
    shouldFocusError: false,
    // Not on blur: the summary would go away under the pointer on its way to the button.
    reValidateMode: "onSubmit",
  });
  const router = useRouter();
  const id = useId();
  const [failure, setFailure] = useState<FormFailure<Form> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isReady = useIsReady();
  const [isSaving, startSaving] = useTransition();
  const baseVersion = useRef(version);
  const base = useRef(initial);
  const mergedFields = useRef<Partial<Form>>({});
  const feedback = useRef<HTMLDivElement>(null);
  const typedBefore = useRef<ReturnType<typeof typedValues>>([]);
  const errors = flatErrors(form.formState.errors);
  const isUnsaved = form.formState.isDirty;
  useUnsavedGuard(isUnsaved && !isSaving);

  // Runs before react-hook-form gets hold of the fields, which sets them to the initial values.
  useInsertionEffect(() => {
    const element = document.getElementById(id);
    if (element instanceof HTMLFormElement)
      typedBefore.current = typedValues(element, (name) => get(initial, name));
  }, []);

  useEffect(() => {
    if (typedBefore.current.length === 0) return;
    for (const [name, value] of typedBefore.current)
      form.setValue(name as Path<Form>, value as PathValue<Form, Path<Form>>);
    // Says that they are changes: what the fields held from the start would not count as one.
    form.reset(form.getValues(), { keepDefaultValues: true, keepFieldsRef: true });
  }, []);

  const isRefused = failure !== null || Object.keys(errors).length > 0;
  // After the next drawing: a reset forgets which fields are rows until these are drawn again.
  useEffect(() => {
    if (attempt === 0) return;
    for (const [name, value] of Object.entries(mergedFields.current))
      form.setValue(name as Path<Form>, value as PathValue<Form, Path<Form>>, { shouldDirty: true });
    mergedFields.current = {};
  }, [attempt, form.setValue]);

  // Each refused attempt takes the keyboard to what it says; the first time that comes a moment after the attempt.
  useEffect(() => {
    if (attempt > 0 && isRefused) feedback.current?.focus();
  }, [attempt, isRefused]);

  const onSubmit = form.handleSubmit(
    () =>
      startSaving(async () => {
        // The values as typed: the server parses them with the same schema.
        const result = await save(form.getValues(), baseVersion.current);
        setFailure(result);
        if (result.kind === "invalid")
          for (const [field, message] of Object.entries(result.errors))
            form.setError(field as Path<Form>, { type: "server", message });
        if (result.kind === "conflict") {
          const merged = merge?.(base.current, structuredClone(form.getValues()), result.current) ?? {};
          baseVersion.current = result.version;
          base.current = result.current;
          form.reset(result.current, { keepDirtyValues: true, keepDirty: true, keepErrors: true });
          mergedFields.current = merged;
        }
        setAttempt((count) => count + 1);
      }),
    () => {
      setFailure(null);
      setAttempt((count) => count + 1);
    },
  );

  // After a conflict the page itself is out of date.
  const undo = () => {
    form.reset();
    setFailure(null);
    if (baseVersion.current !== version) router.refresh();
  };

  return {
    form,
    field: <N extends Path<Form>>(name: N) => ({
      ...form.register(name),
      ...sentWith(get(initial, name)),
      error: errors[name],
    }),
    errors,
    failure,
    feedback,
    state: { isReady, isSaving, isUnsaved, undo } satisfies RecordFormState,
    /** A form that the browser sends by itself must not put its values into the address. */
    formProps: { id, onSubmit, noValidate: true, method: "post" } as const,
  };
}

/** What `field` of a record's form gives for a name. */
export type RecordFields<Form extends FieldValues> = ReturnType<typeof useRecordForm<Form>>["field"];

/** The value that a field has in the HTML, before the script sets it. */
function sentWith(value: unknown) {
  // With a value of its own, react-hook-form would take that for "true".
  if (typeof value === "boolean") return { defaultChecked: value, value: "" };
  return value === undefined ? {} : { defaultValue: value as string & string[] };
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
