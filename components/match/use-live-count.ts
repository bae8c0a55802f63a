import { type RefObject, useEffect, useState } from "react";

const PAUSE_MS = 200;

/** How many programs fit with what the form holds right now; what the server last said while it cannot be asked. */
export function useLiveCount(
  form: RefObject<HTMLFormElement | null>,
  address: string,
  saved: number | null,
): number | null {
  const [fitting, setFitting] = useState(saved);
  useEffect(() => setFitting(saved), [saved]);
  useEffect(() => {
    const node = form.current;
    if (!node) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let asked = new AbortController();
    async function count() {
      if (!node) return;
      asked.abort();
      asked = new AbortController();
      // Fields only, as a plain form sends them.
      const fields = [...new FormData(node)].flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value]] : [],
      );
      const body = new URLSearchParams(fields);
      const answer = await fetch(address, { method: "POST", body, signal: asked.signal }).catch(() => null);
      if (!answer?.ok) return;
      const { fitting: now } = await answer.json().catch(() => ({ fitting: undefined }));
      if (now !== undefined) setFitting(now);
    }
    function changed() {
      clearTimeout(pause);
      pause = setTimeout(count, PAUSE_MS);
    }
    node.addEventListener("input", changed);
    // What was ticked before the script came, or is put back by the browser, counts too.
    if (!isAsServed(node)) changed();
    return () => {
      node.removeEventListener("input", changed);
      clearTimeout(pause);
      asked.abort();
    };
  }, [form, address]);
  return fitting;
}

function isAsServed(form: HTMLFormElement): boolean {
  return [...form.elements].every((element) =>
    element instanceof HTMLInputElement
      ? element.checked === element.defaultChecked && element.value === element.defaultValue
      : !(element instanceof HTMLSelectElement) ||
        [...element.options].every((option) => option.selected === option.defaultSelected),
  );
}
