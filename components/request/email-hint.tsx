"use client";

import { type RefObject, useEffect, useState } from "react";
import { suggestEmail } from "#lib/platform/email-address.ts";
import styles from "./email-hint.module.css";

/** "Did you mean ada@gmail.com?" under the address, once it was typed. Only ever a question. */
export function EmailHint({ form }: { form: RefObject<HTMLFormElement | null> }) {
  const [meant, setMeant] = useState<string | null>(null);
  const input = () => form.current?.elements.namedItem("email") as HTMLInputElement | null;

  useEffect(() => {
    const field = form.current?.elements.namedItem("email") as HTMLInputElement | null;
    const look = () => setMeant(suggestEmail(field?.value ?? ""));
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
