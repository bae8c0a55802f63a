import { perCent } from "../in-words.ts";
import type { Criterion } from "./criterion.ts";
import { knowsResults, resultsScore } from "./graduates.ts";

export const results: Criterion = {
  key: "results",
  label: "Results of graduates",
  rule: "The mean of how many finish and how many of them work in the field.",
  counts: "Always",
  isAsked: () => true,
  score: ({ facts }) => resultsScore(facts),
  explain: ({ entry: { program } }) => {
    const { completionRate, placementRate } = program;
    const sentences = [
      completionRate === null
        ? "How many finish is not known."
        : `Of its students, ${perCent(completionRate)} finish.`,
      placementRate === null
        ? "How many find work in the field is not known."
        : `Of its graduates, ${perCent(placementRate)} work in the field.`,
    ];
    return {
      known: knowsResults(program),
      reason: sentences.join(" "),
      facts: [
        { label: "Students who finish", value: perCent(completionRate) },
        { label: "Graduates in work in the field", value: perCent(placementRate) },
        ...(program.resultsSource ? [{ label: "Source", value: program.resultsSource }] : []),
      ],
    };
  },
};
