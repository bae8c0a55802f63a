import type { Answers } from "../answers.ts";
import { candidateOf } from "../candidate.ts";
import type { ProgramFacts } from "../facts.ts";
import type { Gate } from "../gates/gate.ts";
import type { Origin } from "../ranking.ts";
import { sampleProgram, sampleReader, TODAY } from "./samples.ts";

/** Runs one gate for a sample program and reader with these changes. */
export function checkGate(
  gate: Gate,
  facts: Partial<ProgramFacts>,
  answers: Answers,
  origin: Origin | null = null,
) {
  const reader = sampleReader(answers, origin);
  const candidate = candidateOf(sampleProgram(facts), reader, TODAY);
  const state = gate.state(candidate, reader);
  if (state === "ask") return { state, ask: gate.ask?.(candidate, reader) };
  if (state === "pass") return { state };
  const change = gate.change?.(candidate, reader, { zip: "60614", state: "IL" }) ?? null;
  return { state, reason: gate.reason(candidate, reader), change };
}
