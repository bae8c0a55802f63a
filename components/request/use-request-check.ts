"use client";

import { type RefObject, useEffect, useState } from "react";
import { type FieldErrors, get, type Resolver, set, useForm } from "react-hook-form";
import { CHANNELS, needsPhone } from "#lib/consent/channels.ts";
import { consentField, type FormFields, parseRequest, type RequestRules } from "#lib/leads/schema.ts";

type Errors = Record<string, string>;

/** What the ticks mean right now. */
interface Standing {
  /** Programs with at least one ticked box. */
  programIds: string[];
  needsPhone: boolean;
  isUnderAge: boolean;
}

/**
 * Checks the request form while it is filled in, by the parser that the server uses on the same fields. Without
 * script nothing of this runs, and the server says the same.
 */
export function useRequestCheck(
  formRef: RefObject<HTMLFormElement | null>,
  rules: RequestRules,
  programKey: string,
  serverErrors: Errors,
) {
  const [standing, setStanding] = useState<Standing | null>(null);

  const resolver: Resolver = async (values) => {
    const result = parseRequest(fieldsOf(formRef.current), rules);
    const errors: FieldErrors = {};
    if (!result.ok)
      for (const [name, message] of Object.entries(result.errors))
        set(errors, name, { type: "custom", message });
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
  };
  const { register, handleSubmit, formState } = useForm({
    mode: "onTouched",
    shouldFocusError: false,
    resolver,
  });
  const { errors, isSubmitted, submitCount, touchedFields } = formState;

  const messages: Errors = {};
  if (!isSubmitted)
    for (const [name, message] of Object.entries(serverErrors))
      if (!get(touchedFields, name)) messages[name] = message;
  Object.assign(messages, flatten(errors));

  useEffect(() => {
    if (submitCount > 0) document.getElementById("error-summary")?.focus();
  }, [submitCount]);

  useEffect(() => {
    const update = () => setStanding(standingOf(fieldsOf(formRef.current), programKey.split(" ")));
    update();
    const form = formRef.current;
    form?.addEventListener("change", update);
    window.addEventListener("pageshow", update);
    return () => {
      form?.removeEventListener("change", update);
      window.removeEventListener("pageshow", update);
    };
  }, [formRef, programKey]);

  // What a field lacks stands beside it as soon as somebody leaves it; the summary waits for a press of the button.
  const summary = isSubmitted ? messages : serverErrors;
  return { register, messages, summary, standing, whenSound: handleSubmit };
}

function fieldsOf(form: HTMLFormElement | null): FormFields {
  const fields: FormFields = Object.create(null);
  if (!form) return fields;
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string") continue;
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  return fields;
}

function standingOf(fields: FormFields, programIds: readonly string[]): Standing {
  const isTicked = (programId: string, channel: (typeof CHANNELS)[number]) =>
    fields[consentField(programId, channel)] === "yes";
  return {
    programIds: programIds.filter((id) => CHANNELS.some((channel) => isTicked(id, channel))),
    needsPhone: programIds.some((id) =>
      CHANNELS.some((channel) => needsPhone(channel) && isTicked(id, channel)),
    ),
    isUnderAge: fields.age === "no",
  };
}

/** The library nests errors by the dots in a name; the form knows them by the whole name. */
function flatten(errors: FieldErrors, prefix = ""): Errors {
  const flat: Errors = {};
  for (const [key, value] of Object.entries(errors)) {
    if (!value || typeof value !== "object") continue;
    if (typeof value.message === "string") flat[prefix + key] = value.message;
    else Object.assign(flat, flatten(value as FieldErrors, `${prefix + key}.`));
  }
  return flat;
}
