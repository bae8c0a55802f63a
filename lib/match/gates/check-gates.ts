import type { Candidate } from "../candidate.ts";
import type { GateFailure, GateKey } from "../ranking.ts";
import type { ReaderFacts } from "../reader-facts.ts";
import { admission } from "./admission.ts";
import { format } from "./format.ts";
import type { Gate, GivenPlace } from "./gate.ts";
import { level } from "./level.ts";
import { radius } from "./radius.ts";
import { state } from "./state.ts";
import { subject } from "./subject.ts";
import { withdrawn } from "./withdrawn.ts";

/** In the order in which a failure is named first. */
export const gates: readonly Gate[] = [subject, level, withdrawn, admission, format, state, radius];

/** What fails, and what has to be asked of the school because a fact is not known. No failure: the program fits. */
export function checkGates(candidate: Candidate, reader: ReaderFacts, given: GivenPlace) {
  const failed: GateFailure[] = [];
  const asks: string[] = [];
  for (const gate of gates) {
    const state = gate.state(candidate, reader);
    if (state === "fail")
      failed.push({
        gate: gate.key,
        reason: gate.reason(candidate, reader),
        change: gate.change?.(candidate, reader, given) ?? null,
      });
    if (state === "ask" && gate.ask) asks.push(gate.ask(candidate, reader));
  }
  return { failed, asks };
}

/** The same without words: "fits", "asks" when something has to be asked of the school, or the first gate that fails. */
export function passGates(candidate: Candidate, reader: ReaderFacts): GateKey | "fits" | "asks" {
  let found: "fits" | "asks" = "fits";
  for (const gate of gates) {
    const state = gate.state(candidate, reader);
    if (state === "fail") return gate.key;
    if (state === "ask") found = "asks";
  }
  return found;
}
