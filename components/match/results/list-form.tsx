"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps, FormEvent } from "react";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { postFields, useLiveUpdate } from "./use-live-update.ts";

/** The list's form. With script, keeping a program stays on the page; everything else goes on as without. */
export function ListForm({
  keepAction,
  outcome,
  children,
  ...rest
}: ComponentProps<"form"> & { keepAction: string; outcome: string }) {
  const router = useRouter();
  const { updateNow, said } = useLiveUpdate(outcome);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement) || !["keep", "drop"].includes(submitter.name)) return;
    event.preventDefault();
    const fields = new FormData();
    fields.set(submitter.name, submitter.value);
    // What is dropped from the panel goes, with the button: the focus goes to the panel's name.
    const panel = submitter.closest("details")?.querySelector("summary");
    panel?.focus();
    updateNow(
      () => router.refresh(),
      () => postFields(keepAction, fields),
    );
  }
  return (
    <form onSubmit={onSubmit} {...rest}>
      {children}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </form>
  );
}
