import { expect, it } from "vitest";
import { occupationsOf } from "./crosswalk.ts";
import { findInterest, findSubject, INTERESTS, SUBJECTS } from "./subjects.ts";

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
  const reached = new Set(INTERESTS.flatMap(({ subjects }) => [...subjects]));
  expect([...reached].sort()).toEqual(SUBJECTS.map(({ key }) => key).sort());
});

it("knows no other keys", () => {
  expect(findSubject("constructor")).toBeUndefined();
  expect(findInterest("__proto__")).toBeUndefined();
  expect(occupationsOf("constructor")).toEqual([]);
  expect(occupationsOf("51.0707")).toEqual(["29-2072", "29-9021"]);
});
