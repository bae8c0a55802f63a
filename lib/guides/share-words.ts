import { keyFacts } from "./key-facts.ts";
import type { GuideSummary } from "./schema.ts";

/** What the picture of a guide says beside its title. */
export interface ShareFigure {
  /** "$51,140" */
  value: string;
  /** "Middle wage a year" */
  label: string;
  /** "Medical records specialists, May 2025" */
  note: string;
  /** "U.S. Bureau of Labor Statistics" */
  source: string;
}

/** The first figure of "At a glance"; undefined where the source publishes none. */
export function shareFigure({ occupations }: Pick<GuideSummary, "occupations">): ShareFigure | undefined {
  const [fact] = keyFacts(occupations);
  if (!fact || fact.figure.value === null) return undefined;
  const { text, source } = fact.figure;
  return { value: text, label: fact.label, note: fact.note, source: source.publisher };
}

/** What a listener hears instead of the picture of a guide. */
export function shareAlt(guide: Pick<GuideSummary, "title" | "occupations">): string {
  const figure = shareFigure(guide);
  const words = figure ? ` ${figure.label}: ${figure.value}. ${figure.note}. ${figure.source}.` : "";
  return `Fairmatch guide: ${guide.title}${words}`;
}
