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
    place(program, figures),
  ];
}

function formats({ modalities }: ProgramFacts): string {
  return modalities.length === 0 ? NOT_KNOWN_WORDS : modalities.map((key) => FORMAT_WORDS[key]).join("; ");
}

function nextStart(start: Figures["nextStart"]): string {
  if (start === null) return NOT_KNOWN_WORDS;
  return start === "any" ? "any day" : dayWords(start);
}

/** How far it is where that is known, else where it is. */
function place(program: ProgramFacts, { distanceMiles, isOnline }: Figures): FactInWords {
  if (distanceMiles !== null) {
    const far = `${miles(distanceMiles)} to campus`;
    return { label: "Distance", value: isOnline ? `online, or ${far}` : far };
  }
  if (isOnline) return { label: "Distance", value: "no travel needed" };
  const campuses = program.campuses.map(({ city, state }) => `${city}, ${state}`).join("; ");
  return { label: "Campus", value: campuses || NOT_KNOWN_WORDS };
}
