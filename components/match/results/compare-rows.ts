import type { ProgramFacts } from "#lib/match/facts.ts";
import { NOT_KNOWN_WORDS, perCent } from "#lib/match/in-words.ts";
import { LEVEL_WORDS } from "#lib/match/questions/level.ts";
import { SCHEDULE_WORDS } from "#lib/match/questions/schedule.ts";
import type { Figures } from "#lib/match/ranking.ts";
import { figuresInWords } from "./figures-in-words.ts";

/** A program to compare. */
export interface Compared {
  program: ProgramFacts;
  figures: Figures;
  /** 0 to 100; null: not in the list. */
  score: number | null;
}

export interface CompareCell {
  value: string;
  note?: string;
  /** "Lowest" and the like, where this one is better than another. */
  best?: string;
}

export interface CompareRow {
  label: string;
  cells: readonly CompareCell[];
  /** Not all say the same. */
  differs: boolean;
}

interface Rule {
  label: string;
  cell(one: Compared): CompareCell;
  /** What is compared: the higher the better; null: not known. */
  worth?(one: Compared): number | null;
  /** What the best of them is. */
  best?: string;
}

const figure = (label: string, also: string = label) => ({
  label,
  cell: ({ program, figures }: Compared): CompareCell => {
    const found = figuresInWords(program, figures).find((one) => one.label === label || one.label === also);
    return { value: found?.value ?? NOT_KNOWN_WORDS, note: found?.note };
  },
});
const less = (figure: number | null) => (figure === null ? null : -figure);
const words = (label: string, value: (program: ProgramFacts) => string | null): Rule => ({
  label,
  cell: ({ program }) => ({ value: value(program) || NOT_KNOWN_WORDS }),
});

const RULES: readonly Rule[] = [
  {
    label: "Match",
    cell: ({ score }) => ({ value: score === null ? "not in your list" : `${Math.round(score)} of 100` }),
    worth: ({ score }) => (score === null ? null : Math.round(score)),
    best: "Highest",
  },
  { ...figure("Cost"), worth: ({ figures }) => less(figures.costCents), best: "Lowest" },
  { ...figure("Length"), worth: ({ figures }) => less(figures.months), best: "Shortest" },
  { ...figure("Next start"), worth: ({ figures }) => less(dayOf(figures.nextStart)), best: "Earliest" },
  figure("Format"),
  {
    ...figure("Distance", "Campus"),
    worth: ({ figures }) => (figures.isOnline ? 0 : less(figures.distanceMiles)),
    best: "Nearest",
  },
  words("Level", ({ level }) => LEVEL_WORDS[level]),
  words("Schedule", ({ schedules }) => schedules.map((key) => SCHEDULE_WORDS[key]).join("; ")),
  {
    label: "Transfer credits",
    cell: ({ program: { maxTransferCredits: credits } }) => ({
      value: credits === null ? NOT_KNOWN_WORDS : credits === 0 ? "none" : `up to ${credits}`,
    }),
    worth: ({ program }) => program.maxTransferCredits,
    best: "Most",
  },
  words("School's accreditor", ({ school }) => school.accreditor),
  words("Program's accreditor", ({ programAccreditation }) => programAccreditation),
  words("Prepares for", ({ preparesFor }) => preparesFor),
  {
    label: "Students who complete it",
    cell: ({ program }) => ({ value: perCent(program.completionRate) }),
    worth: ({ program }) => program.completionRate,
    best: "Highest",
  },
  {
    label: "Graduates in work",
    cell: ({ program }) => ({ value: perCent(program.placementRate) }),
    worth: ({ program }) => program.placementRate,
    best: "Highest",
  },
];

/** What stands side by side, with what differs and what is best. Not known is never best, and never worst. */
export function compareRows(compared: readonly Compared[]): CompareRow[] {
  return RULES.map(({ label, cell, worth, best }) => {
    const cells = compared.map(cell);
    const worths = compared.map((one) => worth?.(one) ?? null);
    const known = worths.filter((one) => one !== null);
    const top = Math.max(...known);
    const isBetter = known.some((one) => one < top);
    const marked = cells.map((one, index) => (isBetter && worths[index] === top ? { ...one, best } : one));
    const differs = new Set(cells.map(({ value, note = "" }) => `${value} ${note}`)).size > 1;
    return { label, cells: marked, differs };
  });
}

/** Days since 1970; 0 for any day. */
function dayOf(start: Figures["nextStart"]): number | null {
  if (start === null) return null;
  return start === "any" ? 0 : Date.parse(start) / 86_400_000;
}
