import { dollarWords } from "#lib/catalogue/money.ts";
import type { ProgramSummary, PublicProgram } from "#lib/catalogue/public-views.ts";
import { MODALITY_WORDS } from "#lib/catalogue/words.ts";
import { months } from "#lib/match/in-words.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { NOT_KNOWN } from "./not-known.ts";

export interface KeyFigure {
  label: string;
  value: string;
  /** Said more quietly under the value. */
  note?: string;
}

type Prices = Pick<ProgramSummary, "costInStateCents" | "costOutOfStateCents" | "costOnlineCents">;

/** What a reader asks first about a program, in the order in which a phone shows it. */
export function keyFigures(program: PublicProgram, today: string): KeyFigure[] {
  return [
    cost(program),
    length(program),
    { label: "Format", value: formatWords(program) },
    start(program, today),
  ];
}

/** "$9,000", "$9,000 to $15,300", or null where no price is known. */
export function costRange({ costInStateCents, costOutOfStateCents, costOnlineCents }: Prices): string | null {
  const known = [costInStateCents, costOutOfStateCents, costOnlineCents].filter((cents) => cents !== null);
  if (known.length === 0) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high ? dollarWords(low) : `${dollarWords(low)} to ${dollarWords(high)}`;
}

/** How a program is taught: "Online, no fixed hours; On campus". */
export function formatWords({ modalities }: Pick<ProgramSummary, "modalities">): string {
  return modalities.map((key) => MODALITY_WORDS[key]).join("; ") || NOT_KNOWN;
}

function cost(program: PublicProgram): KeyFigure {
  const range = costRange(program);
  if (range === null) return { label: "Cost", value: NOT_KNOWN };
  return {
    label: "Cost",
    value: range,
    note: range.includes(" to ")
      ? "in all, by where you live and how you study"
      : "tuition and required fees in all",
  };
}

function length({ monthsFullTime, monthsPartTime }: PublicProgram): KeyFigure {
  const partTime = monthsPartTime === null ? null : `${months(monthsPartTime)} part time`;
  if (monthsFullTime !== null)
    return {
      label: "Length",
      value: months(monthsFullTime),
      note: partTime ? `full time; ${partTime}` : "full time",
    };
  if (monthsPartTime !== null) return { label: "Length", value: months(monthsPartTime), note: "part time" };
  return { label: "Length", value: NOT_KNOWN };
}

function start({ rollingStart, startDates }: PublicProgram, today: string): KeyFigure {
  if (rollingStart) return { label: "Next start", value: "Any day" };
  const next = startDates.find((day) => day >= today);
  return { label: "Next start", value: next ? dayWords(next) : NOT_KNOWN };
}
