import { FORMAT_WORDS } from "../questions/format.ts";
import { isOnline, usableFormats } from "../ways.ts";
import { type Gate, PASS } from "./gate.ts";

export const format: Gate = {
  key: "format",
  rule: "It is taught in none of the formats that you chose.",
  check: (program, reader) => {
    const usable = usableFormats(program, reader);
    if (reader.formats === null || (usable && usable.length > 0)) return PASS;
    if (usable === null) return { state: "ask", ask: "Is it taught online, on campus or both?" };
    const served = reader.state === null || (program.statesServed?.includes(reader.state) ?? true);
    const best =
      program.modalities.find((modality) => served || !isOnline(modality)) ?? program.modalities[0];
    const offered = program.modalities.map((modality) => FORMAT_WORDS[modality]).join("; ");
    return {
      state: "fail",
      reason: `It is taught in another way: ${offered}.`,
      change: best
        ? {
            question: "format",
            words: `Add “${FORMAT_WORDS[best]}” to your formats.`,
            answer: { format: [...reader.formats, best] },
          }
        : null,
    };
  },
};
