import { LEVEL_BITS } from "../bits.ts";
import { LEVEL_WORDS } from "../questions/level.ts";
import type { Gate } from "./gate.ts";

export const level: Gate = {
  key: "level",
  rule: "The credential is none of the levels that you chose.",
  state: ({ facts }, { levelBits }) => ((LEVEL_BITS[facts.level] & levelBits) === 0 ? "fail" : "pass"),
  reason: ({ facts }) => `It leads to another level: ${LEVEL_WORDS[facts.level]}.`,
  change: ({ facts }, { levels }) => ({
    question: "level",
    words: `Add “${LEVEL_WORDS[facts.level]}” to the levels that you would consider.`,
    answer: { level: [...(levels ?? []), facts.level] },
  }),
};
