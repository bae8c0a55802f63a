import { findState } from "#lib/places/states.ts";
import { ONLINE_FORMATS } from "../bits.ts";
import { FORMAT_WORDS } from "../questions/format.ts";
import type { ReaderFacts } from "../reader-facts.ts";
import { isOnline } from "../ways.ts";
import type { Gate } from "./gate.ts";

/** Counts where online is the only way: a campus takes students from everywhere. */
export const state: Gate = {
  key: "state",
  rule: "It is online, and the school may not enroll residents of your state.",
  state: ({ facts, online, campus }, reader) => {
    if (reader.stateBits === null) return "pass";
    const { served, formats } = facts;
    if (served && ((served.low & reader.stateBits.low) | (served.high & reader.stateBits.high)) !== 0)
      return "pass";
    if (formats === 0) return (reader.formatBits & ONLINE_FORMATS) === 0 ? "pass" : "ask";
    if (campus !== "none") return "pass";
    if (online === "unknown") return "ask";
    return online === "closed" ? "fail" : "pass";
  },
  ask: (_, reader) => `Do you enroll online students who live in ${nameOf(reader)}?`,
  reason: (_, reader) => `The school may not enroll online students who live in ${nameOf(reader)}.`,
  change: ({ entry: { program } }, { formats }) => {
    const onCampus = program.modalities.find((modality) => !isOnline(modality));
    if (!onCampus || !formats) return null;
    return {
      question: "format",
      words: `Add “${FORMAT_WORDS[onCampus]}” to your formats.`,
      answer: { format: [...formats, onCampus] },
    };
  },
};

function nameOf({ state: code }: ReaderFacts): string {
  return code === null ? "" : (findState(code)?.name ?? code);
}
