import { describe, expect, test } from "vitest";
import type { PublicProgram } from "#lib/catalogue/public-views.ts";
import { programFacts } from "./program-facts.ts";

const PROGRAM: PublicProgram = {
  id: "1",
  slug: "a",
  name: "A",
  cipCode: "51.0707",
  level: "certificate",
  summary: null,
  modalities: [],
  schedules: [],
  monthsFullTime: null,
  monthsPartTime: null,
  costInStateCents: null,
  costOutOfStateCents: null,
  costOnlineCents: null,
  rollingStart: false,
  startDates: [],
  minEducation: null,
  entrySkill: null,
  admissionNote: null,
  statesServed: [],
  statesKnown: false,
  maxTransferCredits: null,
  programAccreditation: null,
  preparesFor: null,
  giBill: null,
  yellowRibbon: null,
  tuitionAssistance: null,
  federalAid: null,
  completionRate: null,
  placementRate: null,
  resultsSource: null,
  factsSource: "The school",
  factsAsOf: "2026-10-01",
  isDemo: false,
  school: { id: "2", slug: "s", name: "S", accreditor: null, websiteUrl: null },
  campuses: [],
};

function values(overrides: Partial<PublicProgram>): Map<unknown, unknown> {
  const groups = programFacts({ ...PROGRAM, ...overrides }, "2026-11-22");
  return new Map(groups.flatMap(({ items }) => items.map(({ term, value }) => [term, value] as const)));
}

describe("programFacts", () => {
  test("calls every missing fact not known", () => {
    for (const value of values({}).values()) expect(value).toBe("Not known. Ask the school.");
  });

  test("names one price where all are the same, and each where they differ", () => {
    const same = { costInStateCents: 900_000, costOutOfStateCents: 900_000, costOnlineCents: 900_000 };
    expect(values(same).get("Price")).toBe("$9,000 in all: tuition and required fees");
    const differ = values({ ...same, costOutOfStateCents: 1_200_000 });
    expect(differ.get("Residents of other states")).toContain("$12,000");
    expect(differ.has("Price")).toBe(false);
    expect(values({ costOnlineCents: 900_000 }).get("Online")).toContain("$9,000");
  });

  test("leaves out starts that have passed", () => {
    expect(values({ startDates: ["2026-01-05", "2027-01-11"] }).get("Next start")).toBe("11 Jan 2027");
    expect(values({ rollingStart: true }).get("Next start")).toBe("Any day");
  });

  test("tells no transfer from not known", () => {
    expect(values({ maxTransferCredits: 0 }).get("Credits that can transfer")).toBe("None");
  });

  test("gives results data with their source", () => {
    expect(values({ completionRate: 51, resultsSource: "IPEDS" }).get("Students who finish")).toBe(
      "51% (IPEDS)",
    );
  });
});
