import { yesNo } from "../in-words.ts";
import { listed } from "../question.ts";
import { MILITARY_BENEFITS, type MilitaryBenefit, NOT_KNOWN } from "../rules.ts";
import { type Criterion, meanOf } from "./criterion.ts";

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

export const military: Criterion = {
  key: "military",
  label: "Military benefits",
  rule: "Whether the benefits that go with your status can be used (see the table).",
  counts: "When you named a military status that has education benefits",
  isAsked: (reader) => reader.military !== null,
  assess: (program, reader) => {
    const weights = MILITARY_BENEFITS[reader.military ?? "veteran"];
    const benefits = (Object.keys(WORDS) as MilitaryBenefit[]).flatMap((key) => {
      const weight = weights[key];
      return weight === undefined ? [] : [{ key, weight, fact: program[key] }];
    });
    const named = (fact: boolean | null) =>
      benefits.filter((benefit) => benefit.fact === fact).map(({ key }) => WORDS[key]);
    const sentences = [
      ...(named(true).length > 0 ? [`You can use ${listed(named(true))} here.`] : []),
      ...(named(false).length > 0 ? [`You cannot use ${listed(named(false))}.`] : []),
      ...(named(null).length > 0 ? [`Not known: ${listed(named(null))}.`] : []),
    ];
    return {
      score: meanOf(
        benefits.map(({ fact, weight }) => ({ score: fact === null ? NOT_KNOWN : Number(fact), weight })),
      ),
      known: benefits.every(({ fact }) => fact !== null),
      reason: sentences.join(" "),
      facts: benefits.map(({ key, fact }) => ({ label: LABELS[key], value: yesNo(fact) })),
    };
  },
};
