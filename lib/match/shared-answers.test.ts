import { describe, expect, test } from "vitest";
import type { SavedAnswers } from "./answers.ts";
import { walkMatch } from "./flow.ts";
import { readSharedAnswers, shareAnswers } from "./shared-answers.ts";

const SAVED: SavedAnswers = {
  goal: { goal: "advance" },
  subject: { subject: "cybersecurity" },
  level: { level: ["bootcamp", "certificate"] },
  format: { format: "campus" },
  location: { zip: "60614", state: "IL", radius: "25" },
  budget: { budget: "5_10k", support: ["needs_aid"] },
  military: { military: "veteran" },
  priorities: null,
};
const codeOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("answers in a link", () => {
  test("come back without ZIP code, radius and military status", () => {
    const code = shareAnswers(SAVED);
    expect(code).toMatch(/^[\w-]{1,600}$/);
    const { military, priorities, ...rest } = SAVED;
    expect(readSharedAnswers(code)).toEqual({ ...rest, location: { state: "IL" } });
    expect(Buffer.from(code, "base64url").toString()).not.toMatch(/60614|veteran|military|zip/);
  });

  test("lead to a list by themselves", () => {
    const { canFinish, relevant } = walkMatch(readSharedAnswers(shareAnswers(SAVED)) ?? {});
    expect(canFinish).toBe(true);
    expect(relevant).toMatchObject({
      subject: { subject: "cybersecurity" },
      location: { zip: null, state: "IL" },
    });
  });

  test("leave out what a link may not carry, whoever wrote it", () => {
    const code = codeOf({
      subject: { subject: "cybersecurity" },
      military: { military: "veteran" },
      location: { zip: "60614" },
      name: { first: "Ada" },
    });
    expect(readSharedAnswers(code)).toEqual({ subject: { subject: "cybersecurity" } });
  });

  test.each(["", "%", "eyJ", codeOf([1]), codeOf("text"), codeOf({ subject: 7 }), "A".repeat(4_000)])(
    "are none in %j",
    (code) => expect(readSharedAnswers(code)).toBeNull(),
  );
});
