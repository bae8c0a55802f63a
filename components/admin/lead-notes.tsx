"use client";

import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextArea } from "#components/forms/text-area.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import { noteFormSchema } from "#lib/leads/inbox-schema.ts";
import type { LeadPage } from "#lib/leads/inbox-views.ts";
import { FormFeedback } from "./form-feedback.tsx";
import styles from "./lead-notes.module.css";
import { Moment } from "./moment.tsx";
import { useRecordForm } from "./use-record-form.ts";

/** What staff wrote about a lead, newest first, and a place to write. */
export function LeadNotes({
  id,
  notes,
  hint = "Staff with access to leads can read it. Leave out what a school need not know.",
  mayAdd,
  add,
}: {
  id: string;
  notes: LeadPage["notes"];
  /** Who can read a note. */
  hint?: string;
  mayAdd: boolean;
  add: (input: unknown) => Promise<FormFailure<unknown>>;
}) {
  return (
    <section aria-label="Notes">
      <h2>Notes</h2>
      {mayAdd && <NoteForm id={id} hint={hint} add={add} />}
      {notes.length === 0 ? (
        <p className={styles.quiet}>No notes yet.</p>
      ) : (
        <ol className={styles.notes}>
          {notes.map((note) => (
            <li key={note.id}>
              <p className={styles.quiet}>
                {note.author}, <Moment at={note.at} />
              </p>
              <p className={styles.body}>{note.body}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function NoteForm({
  id,
  hint,
  add,
}: {
  id: string;
  hint: string;
  add: (input: unknown) => Promise<FormFailure<unknown>>;
}) {
  const { field, errors, failure, feedback, state, formProps } = useRecordForm<{ body: string }>({
    schema: noteFormSchema,
    initial: { body: "" },
    version: 0,
    save: (note) => add({ id, ...note }) as Promise<FormFailure<{ body: string }>>,
  });
  return (
    <form {...formProps} className={styles.form}>
      <FormFeedback ref={feedback} errors={errors} failure={failure} />
      <TextArea {...field("body")} label="New note" hint={hint} rows={3} />
      <div>
        <SubmitButton variant="secondary" disabled={!state.isReady || state.isSaving}>
          Add note
        </SubmitButton>
      </div>
    </form>
  );
}
