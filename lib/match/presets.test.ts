import { expect, it } from "vitest";
import { presetAnswers } from "./presets.ts";

it("chooses the subject and level of a guide's link", () => {
  expect(presetAnswers({ subject: "health-information", level: "bootcamp" })).toEqual({
    subject: { subject: "health-information" },
    level: { level: "bootcamp" },
  });
});

it.each([
  {},
  { subject: null, level: null },
  { subject: "no-such", level: "__proto__" },
  { subject: "", level: "not_sure" },
])("leaves %j out", (preset) => {
  expect(presetAnswers(preset)).toEqual({});
});
