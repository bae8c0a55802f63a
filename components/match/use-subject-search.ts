import { useEffect, useRef, useState } from "react";
import type { SubjectsFound } from "#lib/match/question.ts";
import { paths } from "#lib/platform/paths.ts";

const PAUSE_MS = 150;

/**
 * Finds subjects while somebody types. Answers that come too late are dropped; where none comes, what was
 * found before stays, and the button still searches.
 */
export function useSubjectSearch(initial: SubjectsFound | null) {
  const [found, setFound] = useState(initial);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      clearTimeout(pause.current);
      asked.current?.abort();
    },
    [],
  );

  async function ask(typed: string): Promise<boolean> {
    clearTimeout(pause.current);
    asked.current?.abort();
    asked.current = new AbortController();
    try {
      const answer = await fetch(paths.matchSubjects(typed), { signal: asked.current.signal });
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

  return { found, typed, ask };
}
