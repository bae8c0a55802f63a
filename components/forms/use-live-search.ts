import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 150;

/**
 * Asks an address for what is found while somebody types. Answers that come too late are dropped; where none comes,
 * what was found before stays.
 */
export function useLiveSearch<Found>(addressOf: (typed: string) => string, initial: Found | null) {
  const [found, setFound] = useState(initial);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef<AbortController>(undefined);

  function stop() {
    clearTimeout(pause.current);
    asked.current?.abort();
  }
  useEffect(() => stop, []);

  /** At once; false where no answer came. */
  async function ask(typed: string): Promise<boolean> {
    stop();
    asked.current = new AbortController();
    try {
      const answer = await fetch(addressOf(typed), { signal: asked.current.signal });
      if (!answer.ok) return false;
      setFound(await answer.json());
      return true;
    } catch (error) {
      return error instanceof DOMException && error.name === "AbortError";
    }
  }

  function typed(words: string) {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => void ask(words), PAUSE_MS);
  }

  return { found, typed, ask, stop };
}
