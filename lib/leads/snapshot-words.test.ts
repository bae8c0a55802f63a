import { expect, test } from "vitest";
import { answersInWords, reasonsInWords } from "./snapshot-words.ts";

test("stored answers are told in the words of the match, in its order", () => {
  expect(
    answersInWords({ budget: { budget: "5_10k", support: ["needs_aid"] }, goal: "advance" }),
  ).toMatchObject([
    { label: "Goal" },
    { label: "Budget", words: expect.stringContaining("$5,000 to $10,000") },
  ]);
});

test.each([
  null,
  undefined,
  "x",
  [],
  { goal: null, nonsense: 1 },
  JSON.parse('{"__proto__": {"goal": "advance"}}'),
])("%j tells nothing", (answers) => expect(answersInWords(answers)).toEqual([]));

test("an answer of an older form says that it cannot be read", () => {
  expect(answersInWords({ budget: "a lot" })).toEqual([
    { label: "Budget", words: "In an older form that cannot be read" },
  ]);
});

test.each([null, undefined, [], "x", { strongest: "x" }])("%j holds no reasons", (reasons) =>
  expect(reasonsInWords(reasons)).toEqual([]),
);
