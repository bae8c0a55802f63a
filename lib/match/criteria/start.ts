import { dayWords } from "#lib/platform/dates.ts";
import type { Candidate } from "../candidate.ts";
import { along } from "../curve.ts";
import { isoDay } from "../days.ts";
import { NOT_KNOWN_WORDS } from "../in-words.ts";
import type { ReaderFacts } from "../reader-facts.ts";
import { CURVES, NOT_KNOWN, START_MONTHS } from "../rules.ts";
import type { Criterion } from "./criterion.ts";

const DAYS_A_MONTH = 30.4375;

export const start: Criterion = {
  key: "start",
  label: "Start date",
  rule: "The months between the nearest start and the time that you chose.",
  counts: "When you said when, or named the start date as a priority",
  isAsked: (reader) => reader.start !== null || reader.priorities.includes("start_date"),
  score: (candidate, reader) => {
    if (candidate.facts.rollingStart) return 1;
    const gap = leastGap(candidate, reader);
    return gap === null ? NOT_KNOWN : along(CURVES.startGap, gap);
  },
  explain: (candidate, reader) => {
    if (candidate.facts.rollingStart)
      return {
        known: true,
        reason: "You can start on any day.",
        facts: [{ label: "Start", value: "any day" }],
      };
    const least = leastGap(candidate, reader);
    const day = candidate.facts.startDays.find((start) => gapOf(start, candidate.today, reader) === least);
    if (least === null || day === undefined)
      return {
        known: false,
        reason: "Its next start is not known.",
        facts: [{ label: "Start", value: NOT_KNOWN_WORDS }],
      };
    const date = isoDay(day);
    return {
      known: true,
      reason: reasonFor(date, least, reader.start !== null),
      facts: [{ label: "Start", value: dayWords(date) }],
    };
  },
};

/** Of the starts from today on; null without one. */
function leastGap({ facts, today }: Candidate, reader: ReaderFacts): number | null {
  let least: number | null = null;
  for (const day of facts.startDays) {
    const gap = gapOf(day, today, reader);
    if (gap !== null && (least === null || gap < least)) least = gap;
  }
  return least;
}

/** Months outside of the wanted time, 0 within; null for a day that is past. */
function gapOf(day: number, today: number, { start: wanted }: ReaderFacts): number | null {
  if (day < today) return null;
  const months = (day - today) / DAYS_A_MONTH;
  const from = wanted ? START_MONTHS[wanted][0] : 0;
  const to = wanted ? START_MONTHS[wanted][1] : 0;
  return Math.max(0, from - months, months - to);
}

function reasonFor(date: string, months: number, wanted: boolean): string {
  const starts = `It starts on ${dayWords(date)}`;
  if (!wanted) return `${starts}.`;
  if (months === 0) return `${starts}, in the time that you chose.`;
  if (months < 1) return `${starts}, less than a month away from the time that you chose.`;
  const whole = Math.round(months);
  return `${starts}, about ${whole === 1 ? "a month" : `${whole} months`} away from the time that you chose.`;
}
