import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import listStyles from "#components/forms/combobox.module.css";
import { TextField } from "#components/forms/text-field.tsx";
import { useCombobox } from "#components/forms/use-combobox.ts";
import { useLiveSearch } from "#components/forms/use-live-search.ts";
import { Button } from "#components/ui/button.tsx";
import { paths } from "#lib/platform/paths.ts";
import { looksPersonal } from "#lib/platform/personal-words.ts";
import styles from "./command-menu.module.css";
import { type Place, placesWith } from "./place.ts";

/**
 * Screens, actions and records by their names. A dialog of the browser's own: it keeps the keyboard inside and gives
 * it back on closing. Going on is a plain navigation, so that a form with unsaved changes is asked about.
 */
export default function CommandMenu({ places, close }: { places: Place[]; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [words, setWords] = useState("");
  const { found, typed } = useLiveSearch<Place[]>(paths.admin.searchRecords, null);
  const records = words.trim() === "" ? [] : (found ?? []).filter(({ label }) => includes(label, words));
  const options = [...placesWith(words, places), ...records];
  const box = useCombobox({ listId, count: options.length, isAlwaysOpen: true, choose: goTo });

  useEffect(() => dialog.current?.showModal(), []);

  function goTo(place: number) {
    const option = options[place];
    if (!option) return;
    dialog.current?.close();
    window.location.assign(option.href);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const isComposing = event.nativeEvent.isComposing;
    if (event.key === "Enter" && !isComposing && box.active < 0 && words.trim() !== "") goTo(0);
    else box.inputProps.onKeyDown(event);
  }

  return (
    <dialog ref={dialog} className={styles.dialog} aria-label="Search" onClose={close}>
      <div className={styles.head}>
        <TextField
          {...box.inputProps}
          name="menu-words"
          label="Go to, or do"
          hint="A screen, an action, or the name of a program, school or partner."
          maxLength={80}
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            setWords(target.value);
            // What goes into an address stays in logs and histories.
            if (!looksPersonal(target.value)) typed(target.value);
            box.open();
          }}
        />
        <Button variant="quiet" size="small" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </div>
      <p className={listStyles.said} role="status">
        {said(words, options.length)}
      </p>
      {options.length > 0 && (
        <div id={listId} role="listbox" aria-label="Found" className={listStyles.list}>
          {options.map(({ href, label, kind, of }, place) => (
            <div key={href} {...box.optionProps(place)} className={listStyles.option}>
              <span className={listStyles.words}>
                {label} {of && <span className={listStyles.more}>{of}</span>}
              </span>
              <span className={listStyles.more}>{kind}</span>
            </div>
          ))}
        </div>
      )}
      {words.trim() !== "" && !looksPersonal(words) && (
        <p className={styles.foot}>
          <a href={paths.admin.search(words)}>Show more as a page</a>
        </p>
      )}
    </dialog>
  );
}

const includes = (label: string, words: string) => label.toLowerCase().includes(words.trim().toLowerCase());

function said(words: string, count: number): string {
  if (words.trim() === "") return "";
  if (looksPersonal(words)) return "People are not looked for here. Find them under Leads.";
  if (count === 0) return `Nothing found for “${words.trim()}” so far.`;
  return count === 1 ? "1 found. Enter opens it." : `${count} found. Arrows choose, Enter opens.`;
}
