import { describe, expect, test } from "vitest";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { isFiltered, isInView, PAGE_SIZE, readView, viewQuery, withTicked } from "./view.ts";

type Query = Parameters<typeof readView>[0];
const seen = (query: Query, level: string, modalities: string[], costCents: number | null) =>
  isInView(readView(query), { level, modalities } as unknown as ProgramFacts, () => ({ costCents }));

describe("the view of the results", () => {
  test("comes back from its own query", () => {
    const view = readView({ format: ["campus", "hybrid"], level: "certificate", cost: "10000", show: "60" });
    expect(view).toEqual({
      formats: ["hybrid", "campus"],
      levels: ["certificate"],
      maxCost: 10_000,
      show: 60,
    });
    const query = new URLSearchParams(viewQuery(view));
    expect(readView({ ...Object.fromEntries(query), format: query.getAll("format") })).toEqual(view);
  });

  test.each([
    {},
    { format: "telepathy", level: "__proto__", cost: "-1", show: "-5" },
    { format: ["", ""], cost: ["x"], show: "1e309" },
    { cost: "9999999999", show: "2.5" },
  ])("takes %j for the plain list", (query) => {
    const view = readView(query);
    expect(view).toEqual({ formats: [], levels: [], maxCost: null, show: PAGE_SIZE });
    expect(viewQuery(view)).toBe("");
    expect(isFiltered(view)).toBe(false);
  });

  test("shows no endless list", () => {
    expect(readView({ show: "1000000" }).show).toBe(200);
  });

  test("grows until every ticked match is shown", () => {
    const matches = Array.from({ length: 50 }, (_, index) => ({ program: { id: `p${index}` } }));
    const shown = (...ticked: string[]) => withTicked(readView({}), matches, ticked).show;
    expect([shown(), shown("p19"), shown("p3", "p20"), shown("gone")]).toEqual([20, 20, 40, 20]);
  });

  test("hides what a filter rules out and keeps what is not known", () => {
    const online = { format: "online_async", cost: "5000" };
    expect(seen(online, "certificate", ["online_async"], 500_000)).toBe(true);
    expect(seen(online, "certificate", ["online_async"], 500_100)).toBe(false);
    expect(seen(online, "certificate", ["campus"], 100_000)).toBe(false);
    expect(seen(online, "certificate", [], null)).toBe(true);
    expect(seen({ level: "masters" }, "certificate", [], null)).toBe(false);
  });
});
