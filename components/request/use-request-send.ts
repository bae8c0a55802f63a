"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { LOST_REQUEST_KEY } from "#lib/leads/lost-request-key.ts";
import { paths } from "#lib/platform/paths.ts";
import { useProof } from "./use-proof.ts";

/** Longer than the server takes at its worst; then the answer counts as lost. */
const ANSWER_MS = 45_000;

type SendState =
  | "typing"
  /** What the browser has to do before sending is not done yet. */
  | "preparing"
  | "sending"
  /** No answer came: the request may have arrived or not. */
  | "lost";

interface SendRules {
  proofOfWork: boolean;
  minimumSeconds: number;
}

/**
 * Posts the request form by script, so that a lost connection loses nothing: everything stays typed, and the same
 * key makes a second press harmless. `arrived` is the receipt of a form whose answer was lost before a reload.
 */
export function useRequestSend(form: RefObject<HTMLFormElement | null>, rules: SendRules) {
  const proof = useProof(rules.proofOfWork);
  const [state, setState] = useState<SendState>("typing");
  const [arrived, setArrived] = useState<string | null>(null);
  const isBusy = useRef(false);
  const shownAt = useRef(0);

  useEffect(() => {
    shownAt.current = performance.now();
    const reset = () => {
      isBusy.current = false;
      setState("typing");
    };
    window.addEventListener("pageshow", reset);
    findArrived().then(setArrived, () => undefined);
    return () => window.removeEventListener("pageshow", reset);
  }, []);

  async function send(): Promise<void> {
    const { current } = form;
    if (!current || isBusy.current) return;
    isBusy.current = true;
    setState("preparing");
    try {
      const worked = await proof.get();
      await pause(rules.minimumSeconds * 1_000 - (performance.now() - shownAt.current));
      setState("sending");
      const field = current.elements.namedItem("proof");
      if (field instanceof HTMLInputElement) field.value = worked ?? "";
      await post(current);
    } catch {
      keepKey(current);
      isBusy.current = false;
      setState("lost");
    }
  }

  return { state, arrived, isUnproven: proof.isImpossible, send };
}

/** Throws when no answer came. An answer that is a page is left to the browser, by posting again: it is one request. */
async function post(form: HTMLFormElement): Promise<void> {
  const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
  const answer = await fetch(form.action, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { accept: "application/json" },
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (answer.status === 503) throw new Error("The server can take nothing right now.");
  if (!answer.headers.get("content-type")?.includes("application/json")) {
    form.submit();
    return;
  }
  const { goTo } = await answer.json();
  forgetKey();
  go(goTo);
}

function go(path: string): void {
  const to = new URL(path, location.href);
  const isHere = to.pathname === location.pathname && to.search === location.search;
  location.assign(to);
  // With nothing but another place on the page, the browser would not ask for the page again.
  if (isHere) location.reload();
}

async function findArrived(): Promise<string | null> {
  const key = lostKey();
  if (!key) return null;
  const answer = await fetch(paths.requestSent(), { method: "POST", body: new URLSearchParams({ key }) });
  const { goTo } = await answer.json();
  if (goTo) forgetKey();
  return goTo ?? null;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** Browsers that keep nothing throw here; then a reload knows nothing, and the rest goes on. */
function keepKey(form: HTMLFormElement): void {
  try {
    sessionStorage.setItem(LOST_REQUEST_KEY, String(new FormData(form).get("key") ?? ""));
  } catch {}
}

function lostKey(): string | null {
  try {
    return sessionStorage.getItem(LOST_REQUEST_KEY);
  } catch {
    return null;
  }
}

function forgetKey(): void {
  try {
    sessionStorage.removeItem(LOST_REQUEST_KEY);
  } catch {}
}
