import { expect, it } from "vitest";
import { checkGate } from "../testing/check-gate.ts";
import { subject } from "./subject.ts";

it("lets the family of the subject pass", () => {
  for (const cipCode of ["51.0707", "51.0713", "51.2706", "51.3801"])
    expect(checkGate(subject, { cipCode }, {}).state).toBe("pass");
});

it("keeps another family out", () => {
  expect(checkGate(subject, { cipCode: "11.1003" }, {})).toEqual({
    state: "fail",
    reason: "It is not in the family of your subject (Health information).",
    change: null,
  });
});

it("lets everything pass before a subject is chosen", () => {
  expect(checkGate(subject, { cipCode: "01.0000" }, { subject: undefined }).state).toBe("pass");
});
