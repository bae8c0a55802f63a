import { type ChangeEvent, useEffect } from "react";
import styles from "#components/forms/combobox.module.css";
import { TextField } from "#components/forms/text-field.tsx";
import { useCombobox } from "#components/forms/use-combobox.ts";
import { useLiveSearch } from "#components/forms/use-live-search.ts";
import type { SubjectOptions } from "#lib/catalogue/subject-options.ts";
import { paths } from "#lib/platform/paths.ts";
import type { RecordFields } from "./use-record-form.ts";

interface SubjectFieldProps {
  /** What `field` of the form gives for it. */
  field: ReturnType<RecordFields<{ cipCode: string }>>;
  /** What the field holds. */
  value: string;
  /** What is known of the value that the form began with. */
  initial: SubjectOptions | null;
  set: (code: string) => void;
}

const LIST = "subject-list";
const isCode = (text: string) => /^\d{2}\.?\d{4}$/.test(text.trim());

/**
 * A subject by everyday words, chosen from a list, or by its CIP code. The field holds the code; its name stands
 * below. Words that were not chosen from the list are the server's to understand.
 */
export function SubjectField({ field, value, initial, set }: SubjectFieldProps) {
  const { found, typed, stop } = useLiveSearch<SubjectOptions>(paths.admin.programSubjects, initial);
  const options = isCode(value) || value.trim() === "" ? [] : (found?.options ?? []);
  const box = useCombobox({
    listId: LIST,
    count: options.length,
    choose: (place) => {
      const option = options[place];
      if (option) set(option.code);
    },
  });

  // Also what an undo, another editor or somebody before this script put there.
  useEffect(() => {
    if (value.trim() === "" || value === found?.typed) stop();
    else typed(value);
  });

  function change(event: ChangeEvent<HTMLInputElement>) {
    void field.onChange(event);
    box.open();
  }

  return (
    <div>
      <div className={styles.field}>
        <TextField
          {...field}
          {...box.inputProps}
          label="Subject"
          hint="In your own words, such as medical coding; or its CIP code, such as 51.0707."
          maxLength={200}
          autoCapitalize="none"
          spellCheck={false}
          onChange={change}
          onBlur={(event) => {
            box.close();
            void field.onBlur(event);
          }}
        />
        <p className={styles.said} role="status">
          {said(value, found, box.isOpen)}
        </p>
        {box.isOpen && (
          <div
            id={LIST}
            role="listbox"
            aria-label="Subjects found"
            className={`${styles.list} ${styles.below}`}
          >
            {options.map(({ code, title, group }, place) => (
              <div key={code} {...box.optionProps(place)} className={styles.option}>
                <span className={styles.words}>
                  {title} <span className={styles.more}>{title.startsWith(group) ? "" : group}</span>
                </span>
                <span className={styles.more}>{code}</span>
              </div>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function said(value: string, found: SubjectOptions | null, isOpen: boolean): string {
  if (value.trim() === "") return "";
  if (isCode(value)) {
    const own = [found?.meant, ...(found?.options ?? [])].find((one) => one && one.code === dotted(value));
    if (own) return own.title;
    return found?.typed === value ? "No subject has this code." : "";
  }
  if (found?.typed !== value) return "";
  if (found.options.length === 0) return "No subject found. Try another word for it.";
  if (!isOpen) return "Choose a subject from the list: the down arrow opens it.";
  if (found.isNear) return "No subject has these words. These come nearest:";
  return found.options.length === 1 ? "1 subject:" : `${found.options.length} subjects:`;
}

const dotted = (code: string) => code.trim().replace(/^(\d{2})\.?/, "$1.");
