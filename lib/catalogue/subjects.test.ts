import { expect, it } from "vitest";
import { occupationsOf } from "./crosswalk.ts";
import { findInterest, INTERESTS } from "./interests.ts";
import { findSubject, SUBJECTS } from "./subjects.ts";

it("gives every subject codes of the right form, each with an occupation, and skills", () => {
  for (const { key, cips, skills } of SUBJECTS) {
    expect(skills.length, key).toBeGreaterThan(0);
    for (const cip of cips) expect(cip).toMatch(/^\d\d\.\d{4}$/);
    expect(
      cips.some((cip) => occupationsOf(cip).length > 0),
      key,
    ).toBe(true);
  }
});

it("leads from interests to every subject", () => {
  const reached: readonly string[] = INTERESTS.flatMap(({ subjects }) => [...subjects]);
  expect(reached).toEqual(expect.arrayContaining(SUBJECTS.map(({ key }) => key)));
  expect(reached.filter((key) => !findSubject(key))).toEqual([]);
});

it("gives a subject for any CIP code, always the same one", () => {
  const nursing = findSubject("51.3801");
  expect(nursing).toMatchObject({
    key: "51.3801",
    label: "Registered Nursing/Registered Nurse",
    about: expect.stringContaining("Nursing"),
    cips: ["51.3801"],
    skills: [],
  });
  expect(findSubject("51.3801")).toBe(nursing);
});

it("knows no other keys", () => {
  for (const key of ["51.38", "51.9998", "99.9999", "51.3801 ", ""]) expect(findSubject(key)).toBeUndefined();
  expect(findSubject("constructor")).toBeUndefined();
  expect(findInterest("__proto__")).toBeUndefined();
  expect(occupationsOf("constructor")).toEqual([]);
  expect(occupationsOf("51.0707")).toEqual(["29-2072", "29-9021"]);
});
