import { type Figure, findOccupation, nationalFigure } from "./figures.ts";

export interface KeyFact {
  label: string;
  figure: Figure;
  /** What and when the figure is. */
  note: string;
}

/** The few figures that most readers come for: pay in the guide's first two occupations, growth and openings in the first. */
export function keyFacts([first, second]: readonly string[]): KeyFact[] {
  if (!first) return [];
  return [
    wage(first),
    ...(second ? [wage(second)] : []),
    fact("Growth in jobs", nationalFigure(first, "changePercent"), first, "projected"),
    fact("Openings a year", nationalFigure(first, "openingsPerYear"), first, "projected"),
    ...(second ? [] : [fact("People employed", nationalFigure(first, "employment"), first)]),
  ];
}

function wage(code: string): KeyFact {
  return fact("Middle wage a year", nationalFigure(code, "medianWage"), code);
}

function fact(label: string, figure: Figure, code: string, more?: string): KeyFact {
  const name = findOccupation(code)?.plain ?? code;
  const words = [name.charAt(0).toUpperCase() + name.slice(1), figure.source.period, more];
  return { label, figure, note: words.filter(Boolean).join(", ") };
}
