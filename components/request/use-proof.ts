"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { canSolveProofs, solveProof } from "#lib/bot-defence/solve-proof.ts";
import { paths } from "#lib/platform/paths.ts";

/** A proof is made anew well before the server would refuse it (10 minutes). */
const FRESH_MS = 8 * 60 * 1000;

interface Work {
  begun: number;
  /** Rejects when the server could not be asked. */
  proof: Promise<string>;
}

/**
 * Works for the request while somebody types. `get` gives the proof, and waits only for what is left of the work;
 * null where no work is asked for or this browser cannot do it.
 */
export function useProof(isAsked: boolean): { get(): Promise<string | null>; isImpossible: boolean } {
  const work = useRef<Work | null>(null);
  const [isImpossible, setImpossible] = useState(false);

  const begin = useCallback((): Work => {
    const begun: Work = { begun: Date.now(), proof: askAndSolve() };
    // Whoever presses the button begins again.
    begun.proof.catch(() => {
      if (work.current === begun) work.current = null;
    });
    work.current = begun;
    return begun;
  }, []);

  useEffect(() => {
    if (!isAsked) return;
    if (canSolveProofs()) begin();
    else setImpossible(true);
  }, [isAsked, begin]);

  const get = useCallback(async () => {
    if (!isAsked || !canSolveProofs()) return null;
    const { current } = work;
    const isFresh = current !== null && Date.now() - current.begun < FRESH_MS;
    return (isFresh ? current : begin()).proof;
  }, [isAsked, begin]);

  return { get, isImpossible };
}

async function askAndSolve(): Promise<string> {
  const answer = await fetch(paths.requestChallenge(), { cache: "no-store" });
  if (!answer.ok) throw new Error("The server gave no work.");
  return solveProof(await answer.json());
}
