"use client";

import { startTransition, useRef, useState, useTransition } from "react";

/**
 * Brings the server's new list into the page: one update after the other, and once it is there, `outcome` (which the
 * server wrote) is what a live region says. Whatever has the focus keeps it.
 */
export function useLiveUpdate(outcome: string) {
  const [isPending, begin] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const [hasRun, setHasRun] = useState(false);
  const queue = useRef(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** `work` sends what is needed; `show` then asks the router for the page. */
  function update(show: () => void, work: () => Promise<void> = async () => {}) {
    setProblem(null);
    begin(async () => {
      queue.current = queue.current.then(work);
      try {
        await queue.current;
        startTransition(() => {
          setHasRun(true);
          show();
        });
      } catch {
        queue.current = Promise.resolve();
        startTransition(() => setProblem("That did not reach us. Check your connection and try once more."));
      }
    });
  }

  /** Waits for a pause in what the reader does: an arrow key in a list passes many options. */
  function updateSoon(...args: Parameters<typeof update>) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => update(...args), 350);
  }

  function updateNow(...args: Parameters<typeof update>) {
    clearTimeout(timer.current);
    update(...args);
  }

  return {
    updateSoon,
    updateNow,
    said: isPending ? "" : (problem ?? (hasRun ? outcome : "")),
  };
}

/** Posts a form's fields as the browser would. Throws when they did not arrive or were refused. */
export async function postFields(action: string, fields: FormData): Promise<void> {
  const answer = await fetch(action, { method: "POST", body: fields, redirect: "manual" });
  if (answer.type !== "opaqueredirect") throw new Error(`The form was answered with ${answer.status}.`);
}
