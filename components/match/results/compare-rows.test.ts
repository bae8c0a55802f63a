import { describe, expect, test } from "vitest";
import { sampleProgram } from "#lib/match/testing/samples.ts";
import { type Compared, compareRows } from "./compare-rows.ts";

const compared = (changes: Partial<Compared> & { costCents?: number | null } = {}): Compared => ({
  program: changes.program ?? sampleProgram(),
  figures: {
    costCents: changes.costCents === undefined ? 500_000 : changes.costCents,
    costBasis: "online",
    months: 9,
    pace: "full_time",
    distanceMiles: null,
    isOnline: false,
    nextStart: "2027-01-11",
  },
  score: changes.score === undefined ? 80 : changes.score,
});
const row = (label: string, ...all: Compared[]) => compareRows(all).find((one) => one.label === label);

describe("programs side by side", () => {
  test("say which is best where one is better", () => {
    const cost = row(
      "Cost",
      compared(),
      compared({ costCents: 400_000 }),
      compared({ costCents: 400_000 }),
      compared({ costCents: null }),
    );
    expect(cost).toMatchObject({ differs: true });
    expect(cost?.cells.map(({ best }) => best)).toEqual([undefined, "Lowest", "Lowest", undefined]);
    expect(cost?.cells[3]?.value).toBe("not known");
  });

  test("have no best where all are equal, or one alone is known", () => {
    expect(row("Cost", compared(), compared())).toMatchObject({ differs: false });
    for (const other of [compared(), compared({ costCents: null })])
      expect(row("Cost", compared(), other)?.cells.some(({ best }) => best)).toBe(false);
  });

  test("say so where a program is not in the list", () => {
    const match = row("Match", compared(), compared({ score: null }));
    expect(match?.cells.map(({ value }) => value)).toEqual(["80 of 100", "not in your list"]);
  });

  test("count studying online as no way at all", () => {
    const campus = compared({ program: sampleProgram({ modalities: ["campus"] }) });
    campus.figures.distanceMiles = 12;
    const online = compared();
    online.figures.isOnline = true;
    expect(row("Distance", online, campus)?.cells.map(({ best }) => best)).toEqual(["Nearest", undefined]);
  });

  test("start any day before any other", () => {
    const any = compared();
    any.figures.nextStart = "any";
    expect(row("Next start", any, compared())?.cells.map(({ best }) => best)).toEqual([
      "Earliest",
      undefined,
    ]);
  });
});
