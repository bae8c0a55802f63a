import { expect, it } from "vitest";
import { checkGate } from "../testing/check-gate.ts";
import { level } from "./level.ts";

it("keeps out a level that was not chosen, and says which to add", () => {
  expect(checkGate(level, { level: "certificate" }, { level: ["associate"] })).toEqual({
    state: "fail",
    reason: "It leads to another level: Certificate.",
    change: {
      question: "level",
      words: "Add “Certificate” to the levels that you would consider.",
      answer: { level: ["associate", "certificate"] },
    },
  });
});

it("lets every level pass when none is chosen, or the reader is not sure", () => {
  expect(checkGate(level, { level: "doctorate" }, {}).state).toBe("pass");
  expect(checkGate(level, { level: "doctorate" }, { level: ["associate", "not_sure"] }).state).toBe("pass");
});
