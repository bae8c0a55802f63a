import { LEVEL_WORDS } from "../questions/level.ts";
import { type Gate, PASS } from "./gate.ts";

export const level: Gate = {
  key: "level",
  rule: "The credential is none of the levels that you chose.",
  check: (program, { levels }) => {
    if (levels === null || levels.includes(program.level)) return PASS;
    const words = LEVEL_WORDS[program.level];
    return {
      state: "fail",
      reason: `It leads to another level: ${words}.`,
      change: {
        question: "level",
        words: `Add “${words}” to the levels that you would consider.`,
        answer: { level: [...levels, program.level] },
      },
    };
  },
};
