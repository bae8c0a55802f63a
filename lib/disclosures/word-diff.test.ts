import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "./word-diff.ts";

test("a changed word is told as one removed and one added", () => {
  expect(wordDiff("Schools pay us for requests.", "Partners pay us for requests.")).toEqual([
    { kind: "removed", text: "Schools " },
    { kind: "added", text: "Partners " },
    { kind: "same", text: "pay us for requests." },
  ]);
});

test("a new paragraph leaves the word before it as it was", () => {
  expect(wordDiff("I can withdraw.", "I can withdraw.\n\nAt any time.")).toEqual([
    { kind: "same", text: "I can withdraw." },
    { kind: "added", text: "\n\nAt any time." },
  ]);
});

test("equal texts have no change", () => {
  expect(wordDiff("One text.\n\nTwo.", "One text.\n\nTwo.")).toEqual([
    { kind: "same", text: "One text.\n\nTwo." },
  ]);
  expect(wordDiff("", "")).toEqual([]);
});

test("both texts can be read out of the difference", () => {
  const text = fc
    .array(fc.constantFrom("school", "pays", "us", "\n\n", "a", "request", "  "), { maxLength: 40 })
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      const read = (left: string) =>
        parts
          .filter(({ kind }) => kind !== left)
          .map((part) => part.text)
          .join("");
      expect(read("removed").trimStart()).toBe(after.trimStart());
      expect(read("added").trimStart()).toBe(before.trimStart());
    }),
  );
});

test("a text replaced as a whole is told quickly", () => {
  const long = (word: string) => Array.from({ length: 5000 }, (_, at) => `${word}${at}`).join(" ");
  expect(wordDiff(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
