import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, replayMatch } from "./replay.ts";
import { DEFAULT_WEIGHTS } from "./rules.ts";
import { anyAnswers, anyPrograms } from "./testing/arbitraries.ts";

const options = { seed: "seed", today: "2026-11-22", origin: null };

test("the same inputs and programs make the same text, in whatever order the programs come, and after storage", () => {
  fc.assert(
    fc.property(anyAnswers, anyPrograms, (answers, programs) => {
      const inputs = { answers, weights: DEFAULT_WEIGHTS, options };
      const text = replayMatch(inputs, programs);
      expect(replayMatch(inputs, [...programs].reverse())).toBe(text);
      const stored = JSON.parse(canonicalJson({ inputs, programs }));
      expect(replayMatch(stored.inputs, stored.programs)).toBe(text);
    }),
  );
});

test("keys have one order, at every depth; lists keep theirs", () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }, 1], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1},1]}');
});
