import { expect, test } from "vitest";
import { importArguments } from "./arguments.ts";

const read = (...given: string[]) => importArguments(given, "npm run data:oews -- <file>");

test("one file, and options in any place", () => {
  expect(read("a.csv")).toEqual({ file: "a.csv", dryRun: false });
  expect(read("--dry-run", "a.csv", "--release", "May 2031")).toEqual({
    file: "a.csv",
    release: "May 2031",
    dryRun: true,
  });
});

test("anything else shows the usage", () => {
  for (const given of [[], ["a.csv", "b.csv"], ["a.csv", "--relase=x"], ["a.csv", "--release"]])
    expect(() => read(...given), given.join(" ")).toThrow(/\n {2}npm run data:oews -- <file>$/);
});
