import { expect, it } from "vitest";
import { assess, isAsked } from "../testing/assess.ts";
import { sampleProgram } from "../testing/samples.ts";
import { accreditation } from "./accreditation.ts";

const unaccredited = { school: { ...sampleProgram().school, accreditor: null } };
const silent = { programAccreditation: null, preparesFor: null };

it("always counts", () => {
  expect(isAsked(accreditation, {})).toBe(true);
});

it("is full where school and program name theirs, and never below the middle: silence is no no", () => {
  expect(assess(accreditation, {}, {})).toMatchObject({
    score: 1,
    known: true,
    reason: "The school is accredited by HLC. The program prepares for: RHIT.",
  });
  expect(assess(accreditation, silent, {})).toMatchObject({ score: 0.75, known: false });
  expect(assess(accreditation, unaccredited, {})).toMatchObject({ score: 0.75, known: false });
  expect(assess(accreditation, { ...silent, ...unaccredited }, {})).toMatchObject({
    score: 0.5,
    reason: "Accreditation is not known.",
  });
});
