import { miles } from "../in-words.ts";
import { RADII } from "../vocabulary.ts";
import type { Gate } from "./gate.ts";

/** Counts where a campus is the only way left: what can be done online from the reader's state has no distance. */
export const radius: Gate = {
  key: "radius",
  rule: "The nearest campus is further than you would travel.",
  state: ({ facts, online, campus }) => {
    if (campus === "none" || campus === "open" || online === "open" || facts.formats === 0) return "pass";
    return campus === "unknown" || online === "unknown" ? "ask" : "fail";
  },
  ask: ({ campus }) =>
    campus === "unknown"
      ? "How far is the campus from where you live?"
      : "Can you enroll online from your state? The campus is too far away.",
  reason: (candidate) => `Its nearest campus is ${miles(candidate.miles ?? 0)} away.`,
  change: (candidate, _, given) => {
    const wider = RADII.find((choice) => choice === "any" || Number(choice) >= (candidate.miles ?? Infinity));
    return {
      question: "location",
      words: wider === "any" ? "Choose any distance." : `Choose a distance of up to ${wider} miles.`,
      answer: { ...given, radius: wider ?? "any" },
    };
  },
};
