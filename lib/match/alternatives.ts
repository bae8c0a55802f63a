import type { Answers, QuestionKey, SavedAnswers } from "./answers.ts";
import { budget } from "./questions/budget.ts";
import { FORMAT_WORDS } from "./questions/format.ts";
import { LEVEL_WORDS } from "./questions/level.ts";
import { SCHEDULE_WORDS } from "./questions/schedule.ts";
import type { Change } from "./ranking.ts";
import {
  BUDGETS,
  CREDENTIAL_LEVELS,
  MODALITIES,
  PRIORITIES,
  type Priority,
  RADII,
  SCHEDULES,
  START_WINDOWS,
  type StartWindow,
} from "./vocabulary.ts";

/** Another answer to one question. */
export interface Alternative extends Pick<Change, "question" | "answer"> {
  /** "with a budget of $10,000 to $20,000" */
  condition: string;
}

const START_CONDITIONS: Record<Exclude<StartWindow, "exploring">, string> = {
  within_1: "if you started within a month",
  "1_3": "if you started in 1 to 3 months",
  "4_6": "if you started in 4 to 6 months",
  "7_12": "if you started in 7 to 12 months",
  later: "if you started in more than a year",
};

const PRIORITY_CONDITIONS: Record<Priority, string> = {
  cost: "cost",
  time_to_finish: "time to finish",
  distance: "distance",
  start_date: "the start date",
  schedule_fit: "the fit with your schedule",
  results: "the results of graduates",
  accreditation: "accreditation",
};

/**
 * The single answers that a reader might weigh anew: wishes and limits. What somebody is or has done (education,
 * credits, military service, skills) is no choice, and the subject and goal are what the list is about.
 */
export function alternativesTo(answers: Answers, saved: SavedAnswers): Alternative[] {
  return [
    ...budgets(answers, saved),
    ...additions("format", answers.format, MODALITIES, (key) => `with “${FORMAT_WORDS[key]}” too`),
    ...(answers.level?.includes("not_sure")
      ? []
      : additions(
          "level",
          answers.level,
          CREDENTIAL_LEVELS,
          (key) => `with “${LEVEL_WORDS[key]}” among your levels`,
        )),
    ...additions(
      "schedule",
      answers.schedule,
      SCHEDULES,
      (key) => `if you could study “${SCHEDULE_WORDS[key]}” too`,
    ),
    ...starts(answers),
    ...radii(answers, saved),
    ...priorities(answers),
  ];
}

function budgets(answers: Answers, saved: SavedAnswers): Alternative[] {
  return BUDGETS.filter((band) => band !== "not_sure" && band !== answers.budget?.budget).map((band) => ({
    question: "budget",
    condition: `with a budget of ${uncapitalised(budget.summary({ budget: band, support: [] }))}`,
    answer: { ...saved.budget, budget: band },
  }));
}

/** One choice more; nothing where the question was not answered, for then nothing is ruled out. */
function additions<Key extends string>(
  question: QuestionKey,
  chosen: readonly string[] | undefined,
  all: readonly Key[],
  condition: (key: Key) => string,
): Alternative[] {
  if (chosen === undefined) return [];
  return all
    .filter((key) => !chosen.includes(key))
    .map((key) => ({ question, condition: condition(key), answer: { [question]: [...chosen, key] } }));
}

function starts(answers: Answers): Alternative[] {
  return START_WINDOWS.filter((window) => window !== "exploring" && window !== answers.start).map(
    (window) => ({
      question: "start",
      condition: START_CONDITIONS[window as keyof typeof START_CONDITIONS],
      answer: { start: window },
    }),
  );
}

function radii({ location }: Answers, saved: SavedAnswers): Alternative[] {
  if (!location?.zip || location.radius === null) return [];
  return RADII.filter((radius) => radius !== location.radius).map((radius) => ({
    question: "location",
    condition: radius === "any" ? "at any distance" : `within ${radius} miles`,
    answer: { ...saved.location, radius },
  }));
}

function priorities({ priorities: chosen = [] }: Answers): Alternative[] {
  return PRIORITIES.filter((priority) => priority !== chosen[0]).map((priority) => {
    const [first, second, third] = [priority, ...chosen.filter((other) => other !== priority)];
    return {
      question: "priorities",
      condition: `if ${PRIORITY_CONDITIONS[priority]} mattered most to you`,
      answer: { ...(first && { first }), ...(second && { second }), ...(third && { third }) },
    };
  });
}

const uncapitalised = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
