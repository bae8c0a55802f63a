"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, type FormEvent, useRef } from "react";
import styles from "./refine.module.css";
import { postFields, useLiveUpdate } from "./use-live-update.ts";

interface LiveFormProps extends Omit<ComponentProps<"form">, "action" | "method"> {
  action: string;
  method: "get" | "post";
  /** What the list is like now, to be said once it has changed. */
  outcome: string;
  /** Puts the fields right before they are sent. */
  mend?: (form: HTMLFormElement, changed: EventTarget) => void;
  /** Added to what is posted. */
  extra?: (fields: FormData) => void;
}

/** A form whose answer is on the page at once. Without script it is the same form, sent by its button. */
export function LiveForm({ action, method, outcome, mend, extra, children, ...rest }: LiveFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const { updateSoon, updateNow, said } = useLiveUpdate(outcome);

  function send(run: typeof updateNow) {
    if (!form.current) return;
    const fields = new FormData(form.current);
    if (method === "get") return run(() => router.replace(withTicks(action, fields), { scroll: false }));
    extra?.(fields);
    run(
      () => router.refresh(),
      () => postFields(action, fields),
    );
  }
  function onChange(event: FormEvent<HTMLFormElement>) {
    if (form.current) mend?.(form.current, event.target);
    send(updateSoon);
  }
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    send(updateNow);
  }
  return (
    <form ref={form} action={action} method={method} onChange={onChange} onSubmit={onSubmit} {...rest}>
      {children}
      <p role="status" className={styles.status}>
        {said}
      </p>
    </form>
  );
}

/** The address of a view, with the ticks of the list: those on the page, and those that a filter hides. */
function withTicks(action: string, fields: FormData): string {
  const query = new URLSearchParams();
  for (const [name, value] of fields)
    if (typeof value === "string" && value !== "") query.append(name, value);
  const before = new URLSearchParams(location.search);
  for (const name of ["program", "compare"]) {
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`ol input[name="${name}"]`)];
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
    const hidden = before.getAll(name).filter((value) => !boxes.some((box) => box.value === value));
    for (const value of [...ticked, ...hidden]) query.append(name, value);
  }
  return query.size > 0 ? `${action}?${query}` : action;
}
