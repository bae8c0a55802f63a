import { LEVEL_WORDS } from "../questions/level.ts";
import type { Gate } from "./gate.ts";

export const level: Gate = {
  key: "level",
  rule: "The credential is none of the levels that you chose.",
  state: ({ entry }, { levelBits }) => ((entry.level & levelBits) === 0 ? "fail" : "pass"),
  reason: ({ program }) => `It leads to another level: ${LEVEL_WORDS[program.level]}.`,
  change: ({ program }, { levels }) => ({
    question: "level",
    words: `Add “${LEVEL_WORDS[program.level]}” to the levels that you would consider.`,
    answer: { level: [...(levels ?? []), program.level] },
  }),
};
