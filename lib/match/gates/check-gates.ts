import type { ProgramFacts } from "../facts.ts";
import type { GateFailure } from "../ranking.ts";
import type { ReaderFacts } from "../reader-facts.ts";
import { admission } from "./admission.ts";
import { format } from "./format.ts";
import type { Gate, GivenPlace } from "./gate.ts";
import { level } from "./level.ts";
import { radius } from "./radius.ts";
import { state } from "./state.ts";
import { subject } from "./subject.ts";
import { withdrawn } from "./withdrawn.ts";

export const gates: readonly Gate[] = [withdrawn, subject, level, admission, format, state, radius];

/** What fails, and what has to be asked of the school because a fact is not known. No failure: the program fits. */
export function checkGates(program: ProgramFacts, reader: ReaderFacts, given: GivenPlace) {
  const failed: GateFailure[] = [];
  const asks: string[] = [];
  for (const gate of gates) {
    const outcome = gate.check(program, reader, given);
    if (outcome.state === "fail")
      failed.push({ gate: gate.key, reason: outcome.reason, change: outcome.change });
    if (outcome.state === "ask") asks.push(outcome.ask);
  }
  return { failed, asks };
}
