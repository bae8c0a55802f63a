import { NOT_KNOWN_WORDS } from "../in-words.ts";
import { CREDITS_TO_TRANSFER, NOT_KNOWN } from "../rules.ts";
import type { Criterion } from "./criterion.ts";

export const transfer: Criterion = {
  key: "transfer",
  label: "Transfer credit",
  rule: "The share of your college credits that the program can take over at most.",
  counts: "When you have college credits",
  isAsked: (reader) => reader.credits !== null && CREDITS_TO_TRANSFER[reader.credits] > 0,
  score: ({ facts: { maxTransferCredits } }, { credits }) => {
    if (maxTransferCredits === null) return NOT_KNOWN;
    return Math.min(1, Math.max(0, maxTransferCredits) / Math.max(1, CREDITS_TO_TRANSFER[credits ?? "0"]));
  },
  explain: ({ facts: { maxTransferCredits } }) => {
    if (maxTransferCredits === null)
      return {
        known: false,
        reason: "How many credits it takes over is not known.",
        facts: [{ label: "Credits taken over at most", value: NOT_KNOWN_WORDS }],
      };
    return {
      known: true,
      reason:
        maxTransferCredits === 0
          ? "It takes over no college credits."
          : `It takes over up to ${maxTransferCredits} college credits.`,
      facts: [{ label: "Credits taken over at most", value: String(maxTransferCredits) }],
    };
  },
};
