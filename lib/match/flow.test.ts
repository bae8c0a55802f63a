import { describe, expect, it } from "vitest";
import {
  CredentialLevel,
  EducationLevel,
  Modality,
  Schedule,
  SkillLevel,
} from "#lib/platform/prisma/enums.ts";
import type { SavedAnswers } from "./answers.ts";
import { matchFlow, walkMatch } from "./flow.ts";
import { CREDENTIAL_LEVELS, EDUCATION_LEVELS, MODALITIES, SCHEDULES, SKILL_LEVELS } from "./vocabulary.ts";

const START: SavedAnswers = { goal: null, subject: { subject: "cybersecurity" } };
const asks = (saved: SavedAnswers, key: string) => walkMatch(saved).path.some((step) => step.key === key);

describe("the match", () => {
  it("asks its questions in the order of the product's table", () => {
    expect(matchFlow.steps.map(({ key }) => key)).toEqual([
      "goal",
      "subject",
      "level",
      "education",
      "credits",
      "format",
      "location",
      "schedule",
      "start",
      "budget",
      "military",
      "skills",
      "priorities",
    ]);
  });

  it("needs the subject and nothing else", () => {
    expect(matchFlow.steps.filter(({ needed }) => needed).map(({ key }) => key)).toEqual(["subject"]);
    expect(walkMatch({}).canFinish).toBe(false);
    expect(walkMatch(START).canFinish).toBe(true);
  });

  it("keeps the words review and results free for the pages of that name", () => {
    for (const { key } of matchFlow.steps) expect(["review", "results"]).not.toContain(key);
  });

  const edges: [SavedAnswers, string][] = [
    [{}, "goal"],
    [{ goal: null }, "subject"],
    [START, "level"],
    [{ ...START, level: null, education: { education: "some_college" } }, "credits"],
    [{ ...START, level: null, education: { education: "masters" } }, "format"],
    [{ ...START, level: { level: "certificate" }, military: null }, "education"],
  ];
  it.each(edges)("after %j comes %s", (saved, next) => {
    expect(walkMatch(saved).next?.key).toBe(next);
  });

  it("asks for credits only after some college or an associate degree", () => {
    for (const education of EDUCATION_LEVELS)
      expect(asks({ ...START, education: { education } }, "credits")).toBe(
        education === "some_college" || education === "associate",
      );
  });

  it("asks for skills only for bootcamps and certificates", () => {
    for (const level of CREDENTIAL_LEVELS)
      expect(asks({ ...START, level: { level } }, "skills")).toBe(
        ["bootcamp", "certificate", "post_bachelors_certificate"].includes(level),
      );
    expect(asks({ ...START, level: { level: "not_sure" } }, "skills")).toBe(false);
  });

  it("asks how far only with a campus to travel to, and forgets it without one", () => {
    const location = { zip: "60614", state: "IL", radius: "25" };
    const at = (format: string) => walkMatch({ ...START, format: { format }, location });
    const step = matchFlow.steps.find(({ key }) => key === "location");
    expect(at("hybrid").relevant.location?.radius).toBe("25");
    expect(at("online_async").relevant.location?.radius).toBeNull();
    expect(step?.fields(at("campus").relevant)).toHaveLength(3);
    expect(step?.fields(at("online_sync").relevant)).toHaveLength(2);
  });

  it("asks for the skills of the subject, and keeps those of another out", () => {
    const saved = {
      ...START,
      level: { level: "bootcamp" },
      skills: { networks: "some", medical_terms: "some" },
    };
    expect(walkMatch(saved).relevant.skills).toEqual({ networks: "some" });
    expect(walkMatch({ ...saved, subject: { subject: "health-information" } }).relevant.skills).toEqual({
      medical_terms: "some",
    });
  });
});

it("uses the words of the database for what stands in both", () => {
  expect(CREDENTIAL_LEVELS).toEqual(Object.values(CredentialLevel));
  expect(EDUCATION_LEVELS).toEqual(Object.values(EducationLevel));
  expect(MODALITIES).toEqual(Object.values(Modality));
  expect(SCHEDULES).toEqual(Object.values(Schedule));
  expect(SKILL_LEVELS).toEqual(Object.values(SkillLevel));
});
