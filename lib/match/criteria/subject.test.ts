import { expect, it } from "vitest";
import { assess } from "../testing/assess.ts";
import { subject } from "./subject.ts";

it.each([
  ["51.0707", 1, "It is exactly your subject, Health information."],
  ["51.0713", 0.8, "It is closely related to Health information."],
  ["51.2706", 0.6, "It is related to Health information and leads to the same jobs."],
  ["51.3801", 0.5, "It is in the same field as Health information, but another subject."],
  ["01.0000", 0, "It is outside your subject."],
])("%s scores %d", (cipCode, score, reason) => {
  expect(assess(subject, { cipCode }, {})).toMatchObject({ score, reason, known: true });
});
