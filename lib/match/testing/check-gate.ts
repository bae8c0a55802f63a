import type { Answers } from "../answers.ts";
import type { ProgramFacts } from "../facts.ts";
import type { Gate } from "../gates/gate.ts";
import type { Origin } from "../ranking.ts";
import { sampleProgram, sampleReader } from "./samples.ts";

/** Runs one gate for a sample program and reader with these changes. */
export function checkGate(
  gate: Gate,
  facts: Partial<ProgramFacts>,
  answers: Answers,
  origin: Origin | null = null,
) {
  return gate.check(sampleProgram(facts), sampleReader(answers, origin), { zip: "60614", state: "IL" });
}
