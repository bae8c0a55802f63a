import { yesNo } from "../in-words.ts";
import { listed } from "../question.ts";
import { MILITARY_BENEFITS, type MilitaryBenefit, NOT_KNOWN } from "../rules.ts";
import type { Criterion } from "./criterion.ts";

const LABELS: Record<MilitaryBenefit, string> = {
  giBill: "GI Bill",
  yellowRibbon: "Yellow Ribbon Program",
  tuitionAssistance: "Military tuition assistance",
};

const WORDS: Record<MilitaryBenefit, string> = {
  giBill: "the GI Bill",
  yellowRibbon: "the Yellow Ribbon Program",
  tuitionAssistance: "military tuition assistance",
};

const BENEFITS = Object.keys(WORDS) as MilitaryBenefit[];

export const military: Criterion = {
  key: "military",
  label: "Military benefits",
  rule: "Whether the benefits that go with your status can be used (see the table).",
  counts: "When you named a military status that has education benefits",
  isAsked: (reader) => reader.military !== null,
  score: ({ facts }, reader) => {
    const weights = MILITARY_BENEFITS[reader.military ?? "veteran"];
    let score = 0;
    for (const key of BENEFITS) {
      const fact = facts[key];
      score += (weights[key] ?? 0) * (fact === null ? NOT_KNOWN : Number(fact));
    }
    return Math.min(1, score);
  },
  explain: ({ facts }, reader) => {
    const weights = MILITARY_BENEFITS[reader.military ?? "veteran"];
    const benefits = BENEFITS.flatMap((key) => {
      const weight = weights[key];
      return weight === undefined ? [] : [{ key, weight, fact: facts[key] }];
    });
    const named = (fact: boolean | null) =>
      benefits.filter((benefit) => benefit.fact === fact).map(({ key }) => WORDS[key]);
    const sentences = [
      ...(named(true).length > 0 ? [`You can use ${listed(named(true))} here.`] : []),
      ...(named(false).length > 0 ? [`You cannot use ${listed(named(false))}.`] : []),
      ...(named(null).length > 0 ? [`Not known: ${listed(named(null))}.`] : []),
    ];
    return {
      known: benefits.every(({ fact }) => fact !== null),
      reason: sentences.join(" "),
      facts: benefits.map(({ key, fact }) => ({ label: LABELS[key], value: yesNo(fact) })),
    };
  },
};
