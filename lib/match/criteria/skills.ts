import { along } from "../curve.ts";
import { NOT_KNOWN_WORDS } from "../in-words.ts";
import { CURVES, NOT_KNOWN } from "../rules.ts";
import { SKILL_LEVELS } from "../vocabulary.ts";
import type { Criterion } from "./criterion.ts";

const ENTRY_WORDS = {
  none: "no practice",
  some: "some practice",
  comfortable: "that you are comfortable with the basics",
};

export const skills: Criterion = {
  key: "skills",
  label: "Preparation",
  rule: "Whether the practice that the program expects at the start is what you have, on average.",
  counts: "When you rated your skills for a bootcamp or certificate",
  isAsked: (reader) => reader.skill !== null,
  assess: ({ entrySkill }, reader) => {
    if (entrySkill === null)
      return {
        score: NOT_KNOWN,
        known: false,
        reason: "What it expects you to know already is not known.",
        facts: [{ label: "Expected at the start", value: NOT_KNOWN_WORDS }],
      };
    const gap = Math.max(0, SKILL_LEVELS.indexOf(entrySkill) - (reader.skill ?? 0));
    const expects = `It expects ${ENTRY_WORDS[entrySkill]} at the start`;
    return {
      score: along(CURVES.skillGap, gap),
      known: true,
      reason: gap === 0 ? `${expects}, and you are ready for that.` : `${expects}, more than you have now.`,
      facts: [{ label: "Expected at the start", value: ENTRY_WORDS[entrySkill] }],
    };
  },
};
