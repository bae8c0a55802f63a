import { expect, test } from "vitest";
import { STATES } from "#lib/places/states.ts";
import { statesInWords } from "./states-in-words.ts";

const codesOf = (...kinds: string[]) =>
  STATES.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code);
const words = (codes: readonly string[], known = true) => statesInWords({ known, codes });

test("not known, and none, are told apart", () => {
  expect(words([], false)).toEqual({ kind: "sentence", text: "Not known. Ask the school." });
  expect(words([])).toEqual({ kind: "sentence", text: "No state at the moment. Ask the school." });
});

test("a few are named", () => {
  expect(words(["OH", "DC", "CA"])).toEqual({
    kind: "sentence",
    text: "Ohio, the District of Columbia and California",
  });
});

test("nearly all are named by those that are missing", () => {
  const all = codesOf("state", "district");
  expect(words(all)).toMatchObject({ text: "Every state and the District of Columbia." });
  expect(words(all.filter((code) => code !== "MA" && code !== "CA"))).toMatchObject({
    text: "Every state and the District of Columbia, except California and Massachusetts.",
  });
  expect(words([...all.filter((code) => code !== "MA" && code !== "DC"), "PR", "GU"])).toMatchObject({
    text: "Every state, except Massachusetts, but not the District of Columbia. Also Guam and Puerto Rico.",
  });
});

test("many are grouped by region, each once", () => {
  const some = ["ME", "NY", "OH", "IL", "FL", "TX", "CA", "PR"];
  expect(words(some)).toEqual({
    kind: "regions",
    text: "7 states and 1 territory",
    regions: [
      { name: "Northeast", names: "Maine, New York" },
      { name: "Midwest", names: "Illinois, Ohio" },
      { name: "South", names: "Florida, Texas" },
      { name: "West", names: "California" },
      { name: "Territories and associated states", names: "Puerto Rico" },
    ],
  });
  expect(words(["ME", "NY", "OH", "IL", "FL", "TX", "DC"])).toMatchObject({
    text: "6 states and the District of Columbia",
  });
});
