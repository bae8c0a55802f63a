import type { Attributes } from "./components.ts";
import {
  type Figure,
  type FigureSource,
  nationalFigure,
  settingSource,
  stateFigure,
  topStates,
} from "./figures.ts";

/** The figure that `<Figure>` shows. Throws an error in plain words for one that is not there. */
export function figureOf({ of, show, in: state }: Attributes<"Figure">): Figure {
  return state && (show === "medianWage" || show === "employment")
    ? stateFigure(of, state, show)
    : nationalFigure(of, show);
}

/** What a component prints within a sentence; undefined for one that prints no figure there. */
export function figureText(component: string, attributes: Record<string, string>): string | undefined {
  const { of = "", by = "medianWage", count = "3" } = attributes;
  if (component === "Figure") return figureOf(attributes as Attributes<"Figure">).text;
  if (component === "TopStates") return topStatesInWords(of, by as "medianWage", Number(count));
  return undefined;
}

const list = new Intl.ListFormat("en-US", { type: "conjunction" });

/** "California, Texas, and Florida": the states with the highest value. */
export function topStatesInWords(of: string, by: "employment" | "medianWage", count: number): string {
  return list.format(
    topStates(of, by, count).map(({ code, name }) => (code === "DC" ? `the ${name}` : name)),
  );
}

/**
 * The sources of what a component shows; none for one that shows no figures. `occupations` are those of the guide,
 * which tables show unless they name others. Throws in plain words when a figure is not there.
 */
export function figureSources(
  component: string,
  attributes: Record<string, string>,
  occupations: readonly string[],
): FigureSource[] {
  const { of = "", by = "medianWage" } = attributes;
  const several = of ? of.split(" ") : occupations;
  switch (component) {
    case "Figure":
      return [figureOf(attributes as Attributes<"Figure">).source];
    case "TopStates":
      return [stateFigure(of, "CA", by as "medianWage").source];
    case "StateMap":
      return [stateFigure(of, "CA", "employment").source];
    case "WageTable":
      return several.map((code) => nationalFigure(code, "medianWage").source);
    case "Outlook":
      return several.map((code) => nationalFigure(code, "changePercent").source);
    case "SettingWages":
      return [settingSource(of)];
    case "Duty":
      return of ? [nationalFigure(of, "medianWage").source] : [];
    default:
      return [];
  }
}
