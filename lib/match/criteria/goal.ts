import { along } from "../curve.ts";
import { lengthFor } from "../figures.ts";
import { months, NOT_KNOWN_WORDS, perCent } from "../in-words.ts";
import { LEVEL_WORDS } from "../questions/level.ts";
import { CURVES, GOAL_TABLE, NOT_KNOWN } from "../rules.ts";
import { type Criterion, meanOf } from "./criterion.ts";
import { certification, resultsOfGraduates } from "./graduates.ts";

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
  assess: (program, reader) => {
    const aim = reader.goal ?? "personal";
    const { parts, levels } = GOAL_TABLE[aim];
    const length = lengthFor(program, reader);
    const results = resultsOfGraduates(program);
    const certified = certification(program);
    const score = meanOf([
      { score: levels[program.level], weight: parts.level },
      { score: length ? along(CURVES.length, length.months) : NOT_KNOWN, weight: parts.length },
      { score: certified.score, weight: parts.certification },
      { score: results.score, weight: parts.results },
    ]);
    const missing = [
      ...(length ? [] : ["length"]),
      ...(certified.known || parts.certification === 0 ? [] : ["certification"]),
      ...(results.known || parts.results === 0 ? [] : ["results of graduates"]),
    ];
    const serves = score >= 0.7 ? "serves" : score >= 0.5 ? "partly serves" : "does little for";
    const unsaid = missing.length > 0 ? ` Not known: ${missing.join(", ")}.` : "";
    return {
      score,
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
