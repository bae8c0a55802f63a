import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { matchFlow } from "#lib/match/flow.ts";
import { describeMatchFlow } from "./match-flow.ts";
import { root } from "./root.ts";

test("docs/match-flow.md is what the flow says: else run `npm run docs:match-flow`", () => {
  expect(readFileSync(join(root, "docs/match-flow.md"), "utf8")).toBe(describeMatchFlow());
});

test("every question stands in it", () => {
  for (const { key, question } of matchFlow.steps) {
    expect(describeMatchFlow()).toContain(`- \`${key}\` (asked: `);
    expect(describeMatchFlow()).toContain(question);
  }
});
