import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keepField, parsePreferences } from "./preferences-schema.ts";

const [one, two] = [randomUUID(), randomUUID()];

describe("contact preferences", () => {
  it("withdraw what was on the form and is no longer ticked", () => {
    expect(
      parsePreferences({ shown: [one, two], [keepField("a")]: one, days: ["3", "1", "3"], hours: "evening" }),
    ).toEqual({
      withdrawn: [two],
      days: [1, 3],
      hours: ["evening"],
    });
    expect(parsePreferences({ shown: one })).toEqual({ withdrawn: [one], days: [], hours: [] });
    expect(parsePreferences({})).toEqual({ withdrawn: [], days: [], hours: [] });
  });

  it.each([
    { days: "8" },
    { days: "Monday" },
    { hours: "night" },
    { shown: "nonsense" },
    { [keepField("a")]: ["x"] },
    { shown: Array.from({ length: 81 }, () => one) },
  ])("of another form are refused: %j", (fields) => {
    expect(parsePreferences(fields as never)).toBeNull();
  });
});
