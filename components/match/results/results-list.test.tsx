import {
  AppRouterContext,
  type AppRouterInstance,
} from "next/dist/shared/lib/app-router-context.shared-runtime.js";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { explain, isMatch } from "#lib/match/explain.ts";
import { CRITERIA, type CriterionKey } from "#lib/match/ranking.ts";
import { DEFAULT_WEIGHTS } from "#lib/match/rules.ts";
import { sampleProgram } from "#lib/match/testing/samples.ts";
import { ResultsList } from "./results-list.tsx";
import { readView } from "./view.ts";

const NO_ANSWERS = Object.fromEntries(CRITERIA.map((key) => [key, null])) as Record<CriterionKey, null>;

function listWhere(takesRequests: boolean, program = sampleProgram()): string {
  const match = explain(
    { subject: { subject: "health-information", interest: null }, education: "bachelors" },
    program,
    DEFAULT_WEIGHTS,
    { today: "2026-11-22", origin: null },
  );
  return renderToStaticMarkup(
    <AppRouterContext.Provider value={{} as AppRouterInstance}>
      <ResultsList
        matches={isMatch(match) ? [match] : []}
        total={1}
        view={readView({})}
        chosen={[]}
        compared={[]}
        savedIds={[]}
        answers={NO_ANSWERS}
        availability={new Map([[program.school.id, { takesRequests, words: "Not taking requests today" }]])}
        sites={new Map()}
        origin="https://example.org"
        maxSchools={5}
      />
    </AppRouterContext.Provider>,
  );
}

describe("the list of matches", () => {
  it("offers to ask where a school takes requests", () => {
    expect(listWhere(true)).toContain("Ask for information</button>");
  });

  it("offers nothing to send where there is nothing to tick, and says why", () => {
    const list = listWhere(false);
    expect(list).not.toContain("Ask for information</button>");
    expect(list).toContain("None of the schools shown here takes requests");
  });

  it("says once whom to ask about what is not known", () => {
    const list = listWhere(true, sampleProgram({ minEducation: null }));
    expect(list).toContain("<strong>Ask the school:</strong> What education do you need to be admitted?");
  });
});
