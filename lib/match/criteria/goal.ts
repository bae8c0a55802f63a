import { along } from "../curve.ts";
import { lengthFor, monthsFor } from "../figures.ts";
import { months, NOT_KNOWN_WORDS, perCent } from "../in-words.ts";
import { LEVEL_WORDS } from "../questions/level.ts";
import { CURVES, GOAL_TABLE, NOT_KNOWN } from "../rules.ts";
import type { Criterion } from "./criterion.ts";
import { certificationScore, knowsResults, namesCertification, resultsScore } from "./graduates.ts";

const AIMS = {
  start_career: "starting a career",
  change_career: "changing career",
  advance: "getting ahead",
  finish_degree: "finishing a degree",
  licence: "getting licensed or certified",
  personal: "learning for yourself",
};

export const goal: Criterion = {
  key: "goal",
  label: "Goal",
  rule: "Level, length, certification and results of graduates, each weighed as your goal asks (see the table).",
  counts: "When you named a goal",
  isAsked: (reader) => reader.goal !== null,
  score: ({ facts }, reader) => {
    const { parts, levels } = GOAL_TABLE[reader.goal ?? "personal"];
    const months = monthsFor(facts, reader);
    const sum =
      parts.level * levels[facts.level] +
      parts.length * (months === null ? NOT_KNOWN : along(CURVES.length, months)) +
      parts.certification * certificationScore(facts) +
      parts.results * resultsScore(facts);
    return sum / (parts.level + parts.length + parts.certification + parts.results);
  },
  explain: ({ entry: { program }, facts }, reader, score) => {
    const aim = reader.goal ?? "personal";
    const { parts } = GOAL_TABLE[aim];
    const length = lengthFor(facts, reader);
    const missing = [
      ...(length ? [] : ["length"]),
      ...(namesCertification(program) || parts.certification === 0 ? [] : ["certification"]),
      ...(knowsResults(program) || parts.results === 0 ? [] : ["results of graduates"]),
    ];
    const serves = score >= 0.7 ? "serves" : score >= 0.5 ? "partly serves" : "does little for";
    const unsaid = missing.length > 0 ? ` Not known: ${missing.join(", ")}.` : "";
    return {
      known: missing.length === 0,
      reason: `It ${serves} your goal of ${AIMS[aim]}.${unsaid}`,
      facts: [
        { label: "Level", value: LEVEL_WORDS[program.level] },
        { label: "Length", value: length ? months(length.months) : NOT_KNOWN_WORDS },
        {
          label: "Prepares for",
          value: program.preparesFor ?? program.programAccreditation ?? NOT_KNOWN_WORDS,
        },
        { label: "Students who finish", value: perCent(program.completionRate) },
        { label: "Graduates in work in the field", value: perCent(program.placementRate) },
      ],
    };
  },
};
