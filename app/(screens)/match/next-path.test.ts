import { expect, test } from "vitest";
import { walkMatch } from "#lib/match/flow.ts";
import { nextPath } from "./next-path.ts";

const subject = { subject: { subject: "cybersecurity" } };

function pathFor(
  key: string,
  before: Parameters<typeof walkMatch>[0],
  answer: Parameters<typeof walkMatch>[0],
  more: Partial<Parameters<typeof nextPath>[0]> = {},
) {
  return nextPath({
    key,
    before: walkMatch(before),
    after: walkMatch({ ...before, ...answer }),
    returnTo: null,
    wantsResults: false,
    isNew: false,
    ...more,
  });
}

test("an answer leads to the next open question", () => {
  expect(pathFor("goal", {}, { goal: { goal: "advance" } })).toBe("/match/subject");
  expect(pathFor("goal", {}, { goal: null }, { isNew: true })).toBe("/match/subject?cookie=new");
});

test("an answer to a question that a newcomer is not asked says that others are lost", () => {
  const education = { education: { education: "ged" } };
  expect(pathFor("education", {}, education, { isNew: true })).toBe("/match/format?cookie=lost");
});

test("the last answer leads to the review", () => {
  const keys = [
    "goal",
    "level",
    "education",
    "format",
    "location",
    "schedule",
    "start",
    "budget",
    "military",
  ];
  const all = { ...subject, ...Object.fromEntries(keys.map((key) => [key, null])) };
  expect(pathFor("priorities", all, { priorities: null })).toBe("/match/review");
});

test("a change leads back to where it was made from", () => {
  const level = { level: { level: "masters" } };
  expect(pathFor("level", subject, level, { returnTo: "results" })).toBe("/match/results");
  expect(pathFor("level", subject, level, { returnTo: "review" })).toBe("/match/review");
});

test("a change that brings up a question asks it first", () => {
  const education = { education: { education: "associate" } };
  expect(pathFor("education", subject, education, { returnTo: "review" })).toBe(
    "/match/credits?return=review",
  );
});

test("the matches wait for what is needed", () => {
  expect(pathFor("goal", {}, { goal: null }, { wantsResults: true })).toBe("/match/subject");
  expect(pathFor("goal", {}, { goal: null }, { returnTo: "results" })).toBe("/match/subject?return=results");
  expect(pathFor("goal", subject, { goal: null }, { wantsResults: true })).toBe("/match/results");
});
