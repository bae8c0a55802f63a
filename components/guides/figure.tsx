import type { Attributes } from "#lib/guides/components.ts";
import { figureOf, topStatesInWords } from "#lib/guides/figure-use.ts";
import { FigureData } from "./figure-data.tsx";

/** A figure in running text, taken from the data so that it stands in one place only. */
export function Figure(attributes: Attributes<"Figure">) {
  return <FigureData figure={figureOf(attributes)} />;
}

/** "California, Texas, and Florida": the states with the highest value. */
export function TopStates({ of, by, count = "3" }: Attributes<"TopStates">) {
  return <>{topStatesInWords(of, by, Number(count))}</>;
}
