import { expect, it } from "vitest";
import { presetAnswers } from "./presets.ts";

it("chooses the subject and level of a guide's link", () => {
  expect(presetAnswers({ subject: "health-information", level: "bootcamp" })).toEqual({
    subject: { subject: "health-information" },
    level: { level: "bootcamp" },
  });
});

it("chooses any subject by its CIP code", () => {
  expect(presetAnswers({ subject: "51.3801" })).toEqual({ subject: { subject: "51.3801" } });
});

it("chooses the state of a map's link, and leaves it to the ZIP code where there is one", () => {
  expect(presetAnswers({ state: "FL" })).toEqual({ location: { state: "FL" } });
  expect(presetAnswers({ state: "FL", zip: "60614" })).toEqual({});
});

it.each([
  {},
  { subject: null, level: null },
  { subject: "no-such", level: "__proto__" },
  { subject: "", level: "not_sure" },
  { subject: "51.9998" },
  { state: "XX" },
  { state: "__proto__" },
])("leaves %j out", (preset) => {
  expect(presetAnswers(preset)).toEqual({});
});
