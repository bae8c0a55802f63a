import { describe, expect, test } from "vitest";
import type { Match } from "#lib/match/ranking.ts";
import { isFiltered, isInView, PAGE_SIZE, readView, viewQuery, withTicked } from "./view.ts";

const match = (level: string, modalities: string[], costCents: number | null) =>
  ({ program: { level, modalities }, figures: { costCents } }) as unknown as Match;

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
    const matches = Array.from({ length: 50 }, (_, index) => ({
      ...match("certificate", [], null),
      program: { id: `p${index}`, level: "certificate", modalities: [] },
    })) as unknown as Match[];
    const shown = (...ticked: string[]) => withTicked(readView({}), matches, ticked).show;
    expect([shown(), shown("p19"), shown("p3", "p20"), shown("gone")]).toEqual([20, 20, 40, 20]);
  });

  test("hides what a filter rules out and keeps what is not known", () => {
    const view = readView({ format: "online_async", cost: "5000" });
    expect(isInView(view, match("certificate", ["online_async"], 500_000))).toBe(true);
    expect(isInView(view, match("certificate", ["online_async"], 500_100))).toBe(false);
    expect(isInView(view, match("certificate", ["campus"], 100_000))).toBe(false);
    expect(isInView(view, match("certificate", [], null))).toBe(true);
    expect(isInView(readView({ level: "masters" }), match("certificate", [], null))).toBe(false);
  });
});
