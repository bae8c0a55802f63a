import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { Choice } from "#components/forms/choice.tsx";
import listStyles from "#components/forms/choice-list.module.css";
import { FieldSet } from "#components/forms/field-set.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { useLiveSearch } from "#components/forms/use-live-search.ts";
import { Button } from "#components/ui/button.tsx";
import type { Option, SubjectsFound } from "#lib/match/question.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./subject-choice.module.css";
import { SUBJECT_SEARCH } from "./subject-search-form.tsx";

interface SubjectChoiceProps {
  name: string;
  legend: string;
  legendAs?: "h1" | "h3";
  hint?: string;
  error?: string;
  /** To begin with, before somebody searches; what is chosen already is among them. */
  offered: readonly Option[];
  unsure: Option;
  /** The value of what is chosen already. */
  chosen?: string;
  found: SubjectsFound | null;
}

/**
 * A field to search in, and below it one list of radio buttons: what is offered, or what was found. What is chosen
 * stays in the list whatever is searched for.
 */
export function SubjectChoice({
  name,
  offered,
  unsure,
  chosen,
  found: initial,
  ...words
}: SubjectChoiceProps) {
  const { found, typed, ask } = useLiveSearch(paths.matchSubjects, initial);
  const [picked, setPicked] = useState(() => [...offered, unsure].find(({ value }) => value === chosen));
  const field = useRef<HTMLInputElement>(null);
  const isNothing = found !== null && found.options.length === 0;
  const listed = found?.options ?? offered;
  const kept = picked && picked !== unsure && !listed.some(({ value }) => value === picked.value);
  const options = [...(kept ? [picked] : []), ...listed, unsure];

  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;
    const search = (event: SubmitEvent) => {
      event.preventDefault();
      void ask(field.current?.value ?? "").then((done) => done || form.submit());
    };
    form.addEventListener("submit", search);
    return () => form.removeEventListener("submit", search);
  });

  function pick({ target }: ChangeEvent<HTMLInputElement>) {
    setPicked(options.find(({ value }) => value === target.value));
  }

  return (
    <FieldSet name={name} {...words}>
      <div className={styles.search}>
        <TextField
          ref={field}
          name="q"
          type="search"
          form={SUBJECT_SEARCH}
          label="Find any subject"
          hint="A subject or a job in your own words, such as nurse, plumber or UX."
          defaultValue={initial?.typed}
          maxLength={80}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => typed(target.value)}
        />
        <Button type="submit" form={SUBJECT_SEARCH} variant="secondary">
          Search
        </Button>
      </div>
      <div className={styles.list} data-found={isNothing ? "nothing" : undefined}>
        <p className={styles.said} role="status">
          {said(found)}
        </p>
        <div className={listStyles.list}>
          {options.map((option, index) => (
            <Choice
              key={option.value}
              id={index === 0 ? name : `${name}-${option.value}`}
              type="radio"
              name={name}
              value={option.value}
              label={option.label}
              hint={kept && index === 0 ? `Your choice so far. ${option.hint ?? ""}` : option.hint}
              defaultChecked={option.value === (picked?.value ?? (isNothing ? unsure.value : undefined))}
              onChange={pick}
            />
          ))}
        </div>
      </div>
    </FieldSet>
  );
}

function said(found: SubjectsFound | null): string {
  if (found === null) return "Often chosen here:";
  const { typed, options, isNear } = found;
  if (options.length === 0)
    return `We found no subject for “${typed}”. Try another word for it, or a wider one. Or choose “I am not sure”, and tell us what you would like to do.`;
  if (isNear)
    return `We found no subject for “${typed}”. ${options.length === 1 ? "This comes" : "These come"} nearest:`;
  return options.length === 1 ? `1 subject for “${typed}”:` : `${options.length} subjects for “${typed}”:`;
}
