"use client";

import { useRef, useState, useSyncExternalStore } from "react";
import { TextField } from "#components/forms/text-field.tsx";
import { Button } from "#components/ui/button.tsx";
import styles from "./refine.module.css";

/** A link to the list for others, and the list on paper. Without script the link is there to be copied by hand. */
export function ShareList({ link }: { link: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const hasScript = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setSaid("Link copied.");
    } catch {
      field.current?.select();
      setSaid("Your browser does not let us copy. The link is selected: copy it from there.");
    }
  }
  return (
    <div className={styles.form}>
      <p className={styles.note}>
        Whoever has this link sees the list for your answers, and the answers. It carries no ZIP code, no name
        and no military status. It is not stored with us and does not run out.
      </p>
      <TextField
        ref={field}
        name="share-link"
        label="Link to this list"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      {hasScript && (
        <div className={styles.buttons}>
          <Button variant="secondary" onClick={copy}>
            Copy link
          </Button>
          <Button variant="quiet" onClick={() => print()}>
            Print the list
          </Button>
        </div>
      )}
      <p role="status" className={styles.status}>
        {said}
      </p>
    </div>
  );
}
