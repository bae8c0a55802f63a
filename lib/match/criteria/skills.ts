import { along } from "../curve.ts";
import { NOT_KNOWN_WORDS } from "../in-words.ts";
import type { ReaderFacts } from "../reader-facts.ts";
import { CURVES, NOT_KNOWN } from "../rules.ts";
import { SKILL_LEVELS, type SkillLevel } from "../vocabulary.ts";
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
  score: ({ facts: { entrySkill } }, reader) =>
    entrySkill === null ? NOT_KNOWN : along(CURVES.skillGap, gapOf(entrySkill, reader)),
  explain: ({ facts: { entrySkill } }, reader) => {
    if (entrySkill === null)
      return {
        known: false,
        reason: "What it expects you to know already is not known.",
        facts: [{ label: "Expected at the start", value: NOT_KNOWN_WORDS }],
      };
    const gap = gapOf(entrySkill, reader);
    const expects = `It expects ${ENTRY_WORDS[entrySkill]} at the start`;
    return {
      known: true,
      reason: gap === 0 ? `${expects}, and you are ready for that.` : `${expects}, more than you have now.`,
      facts: [{ label: "Expected at the start", value: ENTRY_WORDS[entrySkill] }],
    };
  },
};

/** Steps of skill that the reader is short of. */
function gapOf(expected: SkillLevel, reader: ReaderFacts): number {
  return Math.max(0, SKILL_LEVELS.indexOf(expected) - (reader.skill ?? 0));
}
