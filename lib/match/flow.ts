import { defineFlow } from "#lib/wizard/define-step.ts";
import { type Walk, walk } from "#lib/wizard/walk.ts";
import type { Answers, SavedAnswers } from "./answers.ts";
import { type Question, SECTIONS } from "./question.ts";
import { budget } from "./questions/budget.ts";
import { credits } from "./questions/credits.ts";
import { education } from "./questions/education.ts";
import { format } from "./questions/format.ts";
import { goal } from "./questions/goal.ts";
import { level } from "./questions/level.ts";
import { location } from "./questions/location.ts";
import { military } from "./questions/military.ts";
import { priorities } from "./questions/priorities.ts";
import { schedule } from "./questions/schedule.ts";
import { skills } from "./questions/skills.ts";
import { start } from "./questions/start.ts";
import { subject } from "./questions/subject.ts";

/** The match, question by question, in the order of asking. */
export const matchFlow = defineFlow<Answers, Question>({
  sections: SECTIONS,
  steps: [
    goal,
    subject,
    level,
    education,
    credits,
    format,
    location,
    schedule,
    start,
    budget,
    military,
    skills,
    priorities,
  ],
});

export type MatchWalk = Walk<Answers, Question>;

export const walkMatch = (saved: SavedAnswers): MatchWalk => walk(matchFlow, saved);

/** The question with this key, which is the last part of its URL. */
export function findQuestion(key: string): Question | undefined {
  return matchFlow.steps.find((step) => step.key === key);
}
