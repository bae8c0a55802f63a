import type { ProgramFacts } from "#lib/match/facts.ts";
import type { Figures } from "#lib/match/ranking.ts";
import { CREDENTIAL_LEVELS, type CredentialLevel, MODALITIES, type Modality } from "#lib/match/vocabulary.ts";

/** How many matches stand on the page at first, and how many more come with each step. */
export const PAGE_SIZE = 20;
const MOST_SHOWN = 200;

/** Upper limits of price to choose from, in dollars. */
export const COST_LIMITS = [5_000, 10_000, 20_000, 40_000] as const;

/** What the reader looks at in the list: it hides, and never moves, a match. */
export interface ResultsView {
  formats: Modality[];
  levels: CredentialLevel[];
  /** Dollars; null: no limit. */
  maxCost: number | null;
  /** How many matches are shown. */
  show: number;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the view from a query. Whatever is not an option is left out: links grow old. */
export function readView(query: Query): ResultsView {
  const maxCost = Number(all(query.cost)[0]);
  const show = Number(all(query.show)[0]);
  return {
    formats: MODALITIES.filter((option) => all(query.format).includes(option)),
    levels: CREDENTIAL_LEVELS.filter((option) => all(query.level).includes(option)),
    maxCost: COST_LIMITS.find((limit) => limit === maxCost) ?? null,
    show: Number.isInteger(show) ? Math.min(MOST_SHOWN, Math.max(PAGE_SIZE, show)) : PAGE_SIZE,
  };
}

/** The view, long enough to show every match that is ticked. */
export function withTicked(
  view: ResultsView,
  inView: readonly { program: Pick<ProgramFacts, "id"> }[],
  ticked: readonly string[],
): ResultsView {
  const last = ticked.length === 0 ? -1 : inView.findLastIndex(({ program }) => ticked.includes(program.id));
  const needed = Math.ceil((last + 1) / PAGE_SIZE) * PAGE_SIZE;
  return { ...view, show: Math.min(MOST_SHOWN, Math.max(view.show, needed)) };
}

/** The query of a view, without what it says anyway; "" for the plain list. */
export function viewQuery({ formats, levels, maxCost, show }: ResultsView): string {
  const query = new URLSearchParams([
    ...formats.map((format) => ["format", format]),
    ...levels.map((level) => ["level", level]),
    ...(maxCost === null ? [] : [["cost", String(maxCost)]]),
    ...(show === PAGE_SIZE ? [] : [["show", String(show)]]),
  ]);
  return query.toString();
}

export function isFiltered({ formats, levels, maxCost }: ResultsView): boolean {
  return formats.length > 0 || levels.length > 0 || maxCost !== null;
}

/** Whether a match stays in view. A fact that is not known hides nothing. */
export function isInView(
  { formats, levels, maxCost }: ResultsView,
  program: Pick<ProgramFacts, "level" | "modalities">,
  figures: () => Pick<Figures, "costCents">,
): boolean {
  return (
    (levels.length === 0 || levels.includes(program.level)) &&
    (formats.length === 0 ||
      program.modalities.length === 0 ||
      program.modalities.some((modality) => formats.includes(modality))) &&
    (maxCost === null || (figures().costCents ?? 0) <= maxCost * 100)
  );
}

function all(value: Query[string]): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
