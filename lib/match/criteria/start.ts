import { dayWords } from "#lib/platform/dates.ts";
import { along } from "../curve.ts";
import { startsFrom } from "../figures.ts";
import { NOT_KNOWN_WORDS } from "../in-words.ts";
import { CURVES, NOT_KNOWN, START_MONTHS } from "../rules.ts";
import type { Criterion } from "./criterion.ts";

const DAYS_A_MONTH = 30.4375;

export const start: Criterion = {
  key: "start",
  label: "Start date",
  rule: "The months between the nearest start and the time that you chose.",
  counts: "When you said when, or named the start date as a priority",
  isAsked: (reader) => reader.start !== null || reader.priorities.includes("start_date"),
  assess: (program, reader, today) => {
    if (program.rollingStart)
      return {
        score: 1,
        known: true,
        reason: "You can start on any day.",
        facts: [{ label: "Start", value: "any day" }],
      };
    const [from, to] = reader.start ? START_MONTHS[reader.start] : [0, 0];
    const starts = startsFrom(program, today).map((date) => ({ date, gap: gap(date, today, from, to) }));
    const best = starts.reduce<(typeof starts)[number] | null>((a, b) => (a && a.gap <= b.gap ? a : b), null);
    if (!best)
      return {
        score: NOT_KNOWN,
        known: false,
        reason: "Its next start is not known.",
        facts: [{ label: "Start", value: NOT_KNOWN_WORDS }],
      };
    return {
      score: along(CURVES.startGap, best.gap),
      known: true,
      reason: reasonFor(best.date, best.gap, reader.start !== null),
      facts: [{ label: "Start", value: dayWords(best.date) }],
    };
  },
};

/** Months outside of the wanted time, 0 within. */
function gap(date: string, today: string, from: number, to: number): number {
  const months = (Date.parse(date) - Date.parse(today)) / 86_400_000 / DAYS_A_MONTH;
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
