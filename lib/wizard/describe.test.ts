import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, type Step } from "./define-step.ts";
import { describe } from "./describe.ts";

interface Answers {
  a?: string;
  b?: string;
  c?: string;
}
type Asked = Step<Answers> & { question: string };

it("draws each question once, with a branch where a question is not always asked", () => {
  const schema = z.object({}).transform(() => "x");
  const flow = defineFlow<Answers, Asked>({
    sections: [{ key: "all", label: "All" }],
    steps: [
      { key: "a", section: "all", schema, needed: true, question: "A?" },
      { key: "b", section: "all", schema, when: () => true, whenWords: "A is 1", question: 'The "B"?' },
      { key: "c", section: "all", schema, question: "C?" },
    ],
  });
  expect(describe(flow, { start: "Start", end: "End" })).toBe(`flowchart TD
  flow_start(["Start"])
  subgraph all["All"]
    a["A? (needed)"]
    b_asked{"A is 1?"}
    b["The #quot;B#quot;?"]
    c["C?"]
  end
  flow_end(["End"])
  flow_start --> a
  a --> b_asked
  b_asked -- yes --> b
  b --> c
  b_asked -- no --> c
  c --> flow_end`);
});
