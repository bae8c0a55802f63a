import { FORMAT_WORDS } from "../questions/format.ts";
import { isOnline } from "../ways.ts";
import type { Gate } from "./gate.ts";

export const format: Gate = {
  key: "format",
  rule: "It is taught in none of the formats that you chose.",
  state: ({ facts }, { formats, formatBits }) => {
    if (formats === null) return "pass";
    if (facts.formats === 0) return "ask";
    return (facts.formats & formatBits) === 0 ? "fail" : "pass";
  },
  ask: () => "Is it taught online, on campus or both?",
  reason: ({ entry: { program } }) =>
    `It is taught in another way: ${program.modalities.map((modality) => FORMAT_WORDS[modality]).join("; ")}.`,
  change: ({ entry: { program } }, { formats, state }) => {
    const served = state === null || (program.statesServed?.includes(state) ?? true);
    const best =
      program.modalities.find((modality) => served || !isOnline(modality)) ?? program.modalities[0];
    if (!best) return null;
    return {
      question: "format",
      words: `Add “${FORMAT_WORDS[best]}” to your formats.`,
      answer: { format: [...(formats ?? []), best] },
    };
  },
};
