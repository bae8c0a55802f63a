"use client";

import { type RefObject, useEffect, useState } from "react";
import { parseEmailAddress, suggestEmail } from "#lib/platform/email-address.ts";
import styles from "./email-hint.module.css";

interface EmailHintProps {
  form: RefObject<HTMLFormElement | null>;
  /** The address about which the form asked when it came back: it does not ask again. */
  askedBefore: string;
}

/** "Did you mean ada@gmail.com?" under the address, once it was typed. Only ever a question. */
export function EmailHint({ form, askedBefore }: EmailHintProps) {
  const [meant, setMeant] = useState<string | null>(null);
  const [asked, setAsked] = useState(askedBefore);
  const input = () => form.current?.elements.namedItem("email") as HTMLInputElement | null;

  useEffect(() => {
    const field = form.current?.elements.namedItem("email") as HTMLInputElement | null;
    const look = () => {
      const suggested = suggestEmail(field?.value ?? "");
      setMeant(suggested);
      if (suggested) setAsked(parseEmailAddress(field?.value.trim() ?? "") ?? "");
    };
    field?.addEventListener("change", look);
    return () => field?.removeEventListener("change", look);
  }, [form]);

  const take = () => {
    const field = input();
    if (field && meant) {
      field.value = meant;
      field.focus();
    }
    setMeant(null);
  };

  return (
    <div role="status">
      <input type="hidden" name="asked" value={asked} />
      {meant && (
        <p className={styles.hint}>
          Did you mean {meant}?{" "}
          <button type="button" className={styles.take} onClick={take}>
            Use {meant}
          </button>
        </p>
      )}
    </div>
  );
}
