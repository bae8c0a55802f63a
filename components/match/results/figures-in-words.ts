import type { ProgramFacts } from "#lib/match/facts.ts";
import { miles, money, months, NOT_KNOWN_WORDS } from "#lib/match/in-words.ts";
import { FORMAT_WORDS } from "#lib/match/questions/format.ts";
import type { Figures } from "#lib/match/ranking.ts";
import { dayWords } from "#lib/platform/dates.ts";

const BASIS_WORDS = {
  in_state: "for residents of your state",
  out_of_state: "for residents of other states",
  online: "online",
} as const;

const PACE_WORDS = { full_time: "full time", part_time: "part time" } as const;

export interface FactInWords {
  label: string;
  value: string;
  /** Said more quietly beside the value. */
  note?: string;
}

/** What a reader compares first, in the same order for every program. */
export function figuresInWords(program: ProgramFacts, figures: Figures): FactInWords[] {
  return [
    figures.costCents === null
      ? { label: "Cost", value: NOT_KNOWN_WORDS }
      : {
          label: "Cost",
          value: money(figures.costCents),
          note: figures.costBasis ? `in all, ${BASIS_WORDS[figures.costBasis]}` : "in all",
        },
    figures.months === null
      ? { label: "Length", value: NOT_KNOWN_WORDS }
      : {
          label: "Length",
          value: months(figures.months),
          note: figures.pace ? PACE_WORDS[figures.pace] : undefined,
        },
    { label: "Format", value: formats(program) },
    { label: "Next start", value: nextStart(figures.nextStart) },
    { label: "Distance", value: distance(program, figures) },
  ];
}

function formats({ modalities }: ProgramFacts): string {
  return modalities.length === 0 ? NOT_KNOWN_WORDS : modalities.map((key) => FORMAT_WORDS[key]).join("; ");
}

function nextStart(start: Figures["nextStart"]): string {
  if (start === null) return NOT_KNOWN_WORDS;
  return start === "any" ? "any day" : dayWords(start);
}

function distance(program: ProgramFacts, { distanceMiles }: Figures): string {
  const isOnline = program.modalities.some((key) => key === "online_async" || key === "online_sync");
  const campuses = program.campuses.map(({ city, state }) => `${city}, ${state}`).join("; ");
  if (distanceMiles !== null && isOnline) return `online, or ${miles(distanceMiles)} to campus`;
  if (distanceMiles !== null) return `${miles(distanceMiles)} to campus`;
  if (isOnline) return "none: online";
  return campuses || NOT_KNOWN_WORDS;
}
