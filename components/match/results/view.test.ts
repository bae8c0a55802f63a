import { describe, expect, test } from "vitest";
import { sampleProgram } from "#lib/match/testing/samples.ts";
import { type FilterFacts, filterFactsOf } from "./filter-facts.ts";
import { isFiltered, monthsAfter, readView, viewQuery, viewTests, withTicked } from "./view.ts";

const TODAY = "2026-11-22";
const PLAIN = readView({});
const FACTS: FilterFacts = {
  level: "certificate",
  modalities: ["online_async"],
  costCents: 500_000,
  miles: null,
  nextStart: "2027-01-11",
};
const seen = (query: Parameters<typeof readView>[0], facts: Partial<FilterFacts>) =>
  isInView(readView(query), { ...FACTS, ...facts });
const isInView = (view: ReturnType<typeof readView>, facts: FilterFacts) =>
  Object.values(viewTests(TODAY, view)).every((passes) => passes(facts));

describe("the view of the results", () => {
  test("comes back from its own query", () => {
    const view = readView({
      format: ["campus", "hybrid"],
      level: "certificate",
      cost: "10000",
      distance: "25",
      start: "3",
      known: "only",
      show: "60",
    });
    expect(view).toEqual({
      formats: ["hybrid", "campus"],
      levels: ["certificate"],
      maxCost: 10_000,
      maxMiles: 25,
      startsWithin: 3,
      knownOnly: true,
      show: 60,
    });
    const query = new URLSearchParams(viewQuery(view));
    expect(readView({ ...Object.fromEntries(query), format: query.getAll("format") })).toEqual(view);
  });

  test.each([
    {},
    { format: "telepathy", level: "__proto__", cost: "-1", show: "-5" },
    { format: ["", ""], cost: ["x"], show: "1e309", distance: "", start: "0" },
    { cost: "9999999999", show: "2.5", distance: "11", start: "NaN" },
  ])("takes %j for the plain list", (query) => {
    const view = readView(query);
    expect(view).toEqual(PLAIN);
    expect(viewQuery(view)).toBe("");
    expect(isFiltered(view)).toBe(false);
  });

  test("is not filtered by being longer", () => {
    expect(isFiltered(readView({ show: "40" }))).toBe(false);
    expect(isFiltered(readView({ start: "1" }))).toBe(true);
  });

  test("shows no endless list", () => {
    expect(readView({ show: "1000000" }).show).toBe(100);
  });

  test("grows until every ticked match is shown", () => {
    const matches = Array.from({ length: 50 }, (_, index) => ({ program: { id: `p${index}` } }));
    const shown = (...ticked: string[]) => withTicked(readView({}), matches, ticked).show;
    expect([shown(), shown("p19"), shown("p3", "p20"), shown("gone")]).toEqual([20, 20, 40, 20]);
  });

  test("hides what a filter rules out and keeps what is not known", () => {
    const online = { format: "online_async", cost: "5000" };
    expect(seen(online, {})).toBe(true);
    expect(seen(online, { costCents: 500_100 })).toBe(false);
    expect(seen(online, { modalities: ["campus"] })).toBe(false);
    expect(seen(online, { modalities: [], costCents: null })).toBe(true);
    expect(seen({ level: "masters" }, { modalities: [] })).toBe(false);
  });

  test("hides a campus too far away, and no program without travel", () => {
    expect(seen({ distance: "25" }, { miles: 25 })).toBe(true);
    expect(seen({ distance: "25" }, { miles: 25.5 })).toBe(false);
    expect(seen({ distance: "25" }, { miles: 0 })).toBe(true);
    expect(seen({ distance: "25" }, { miles: null })).toBe(true);
  });

  test("hides a start that is too late", () => {
    expect(seen({ start: "1" }, {})).toBe(false);
    expect(seen({ start: "3" }, {})).toBe(true);
    expect(seen({ start: "1" }, { nextStart: "any" })).toBe(true);
    expect(seen({ start: "1" }, { nextStart: null })).toBe(true);
  });

  test("hides what is not known when asked to, for the filters that are set alone", () => {
    const known = { known: "only" };
    expect(seen(known, { costCents: null, modalities: [], miles: null, nextStart: null })).toBe(true);
    expect(seen({ ...known, cost: "5000" }, { costCents: null })).toBe(false);
    expect(seen({ ...known, format: "campus" }, { modalities: [] })).toBe(false);
    expect(seen({ ...known, distance: "25" }, { miles: null })).toBe(false);
    expect(seen({ ...known, start: "3" }, { nextStart: null })).toBe(false);
    expect(seen({ ...known, cost: "5000", start: "3" }, {})).toBe(true);
  });

  test("counts months to a day that exists", () => {
    expect(monthsAfter("2026-11-22", 3)).toBe("2027-02-22");
    expect(monthsAfter("2026-11-30", 3)).toBe("2027-02-28");
    expect(monthsAfter("2026-12-31", 12)).toBe("2027-12-31");
  });
});

test("what the filters look at is no way to travel for whoever can study online", () => {
  const figures = {
    costCents: null,
    costBasis: null,
    months: null,
    pace: null,
    distanceMiles: 40,
    isOnline: false,
    nextStart: null,
  };
  expect(filterFactsOf(sampleProgram(), figures).miles).toBe(40);
  expect(filterFactsOf(sampleProgram(), { ...figures, isOnline: true }).miles).toBe(0);
});
