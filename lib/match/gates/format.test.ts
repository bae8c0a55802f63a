import { expect, it } from "vitest";
import { checkGate } from "../testing/check-gate.ts";
import { format } from "./format.ts";

it("needs one format that is both offered and wanted", () => {
  expect(checkGate(format, { modalities: ["campus", "hybrid"] }, { format: ["hybrid"] }).state).toBe("pass");
  expect(checkGate(format, { modalities: ["campus"] }, { format: ["online_async"] })).toEqual({
    state: "fail",
    reason: "It is taught in another way: On campus.",
    change: {
      question: "format",
      words: "Add “On campus” to your formats.",
      answer: { format: ["online_async", "campus"] },
    },
  });
});

it("names a format that really opens it: not online where the state is not served", () => {
  const outcome = checkGate(
    format,
    { modalities: ["online_sync", "campus"], statesServed: ["OH"] },
    { format: ["hybrid"] },
    { state: "IL", point: null },
  );
  expect(outcome).toMatchObject({ change: { answer: { format: ["hybrid", "campus"] } } });
});

it("asks the school where the formats are not known, and says nothing without a choice", () => {
  expect(checkGate(format, { modalities: [] }, { format: ["campus"] }).state).toBe("ask");
  expect(checkGate(format, { modalities: [] }, {}).state).toBe("pass");
});
