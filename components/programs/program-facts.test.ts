import { describe, expect, test } from "vitest";
import type { PublicProgram } from "#lib/catalogue/public-views.ts";
import { programFacts, sharedSource, sourcesOfRow } from "./program-facts.ts";

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
  awardsPerYear: null,
  medianEarningsCents: null,
  medianDebtCents: null,
  resultsSource: null,
  factsSource: "The school",
  factsAsOf: "2026-10-01",
  factSources: {},
  isDemo: false,
  school: { id: "2", slug: "s", name: "S", accreditor: null, websiteUrl: null, partnerId: "3" },
  campuses: [],
};

function values(overrides: Partial<PublicProgram>): Map<unknown, unknown> {
  const groups = programFacts({ ...PROGRAM, ...overrides }, "2026-11-22");
  return new Map(groups.flatMap(({ rows }) => rows.map(({ term, value }) => [term, value] as const)));
}

describe("programFacts", () => {
  test("tells what official files say of graduates only where they say it", () => {
    expect(values({}).has("Awards in the year")).toBe(false);
    const known = values({ awardsPerYear: 0, medianEarningsCents: 5_400_000, medianDebtCents: 2_100_050 });
    expect(known.get("Awards in the year")).toBe("0");
    expect(known.get("Middle earnings of graduates in this field")).toMatch(/^\$54,000.* a year$/);
    expect(known.get("Middle federal loan debt of graduates in this field")).toMatch(/^\$21,00/);
  });

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

  test("says how many states, where it is online", () => {
    const online = { modalities: ["online_async" as const] };
    expect(values(online).get("Online students may live in")).toEqual({
      states: { kind: "sentence", text: "Not known. Ask the school." },
    });
    expect(values({ modalities: ["campus"] }).has("Online students may live in")).toBe(false);
  });

  test("shows no rate that nobody stands for", () => {
    expect(values({ completionRate: 51 }).get("Students who finish")).toBe("Not known. Ask the school.");
    expect(values({ completionRate: 51, resultsSource: "IPEDS" }).get("Students who finish")).toBe("51%");
    const factSources = { completionRate: { source: "State report", asOf: "2026-03-01" } };
    expect(values({ completionRate: 51, factSources }).get("Students who finish")).toBe("51%");
  });
});

describe("sources", () => {
  const program: PublicProgram = {
    ...PROGRAM,
    federalAid: true,
    giBill: true,
    costInStateCents: 900_000,
    costOnlineCents: 900_000,
    completionRate: 51,
    resultsSource: "IPEDS",
    factSources: {
      giBill: { source: "GI Bill Comparison Tool", asOf: "2026-09-01" },
      costOnlineCents: { source: "The price list", asOf: "2026-11-01" },
    },
  };
  const groups = programFacts(program, "2026-11-22");
  const school = { source: "The school", asOf: "2026-10-01" };
  const rowOf = (term: string) => {
    const found = groups.flatMap(({ rows }) => rows).find((row) => row.term === term);
    if (!found) throw new Error(`No row ${term}`);
    return sourcesOfRow(program, found);
  };

  test("a row names the sources of all its facts, each once", () => {
    expect(rowOf("Residents of the state; Online")).toEqual([
      school,
      { source: "The price list", asOf: "2026-11-01" },
    ]);
    expect(rowOf("GI Bill")).toEqual([{ source: "GI Bill Comparison Tool", asOf: "2026-09-01" }]);
    expect(rowOf("Students who finish")).toEqual([{ source: "IPEDS", asOf: "2026-10-01" }]);
  });

  test("what is not known has none", () => {
    expect(rowOf("Yellow Ribbon")).toEqual([]);
    expect(rowOf("Schedule")).toEqual([]);
  });

  test("a group names the one that most of its facts share", () => {
    const [time, cost, , results] = groups.map((group) => sharedSource(program, group));
    expect(cost).toEqual(school);
    expect(results).toEqual({ source: "IPEDS", asOf: "2026-10-01" });
    expect(time).toBeNull();
  });
});
