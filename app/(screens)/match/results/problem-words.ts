import { MOST_COMPARED } from "#components/match/results/compare-programs.tsx";
import { type SearchParams, several } from "../search-params.ts";

/** What was wrong with the ticks, as long as it still is. */
export function problemWords(params: SearchParams, maxSchools: number): string | null {
  const chosen = several(params.program).length;
  const compared = several(params.compare).length;
  switch (params.problem) {
    case "none":
      return chosen === 0 ? "Tick at least one program to ask its school for information." : null;
    case "many":
      return chosen > maxSchools
        ? `You ticked ${chosen} programs. One request can go to ${maxSchools}: leave ${chosen - maxSchools} out.`
        : null;
    case "compare-few":
      return compared < 2 ? "Tick “Compare” at two programs or more to see them side by side." : null;
    case "compare-many":
      return compared > MOST_COMPARED
        ? `You ticked ${compared} programs to compare. ${MOST_COMPARED} fit side by side: leave ${compared - MOST_COMPARED} out.`
        : null;
    default:
      return null;
  }
}
