import { describe, expect, test } from "vitest";
import { OTHER_REASON, readReason } from "./reason.ts";

const REASONS = ["Answering the person", "Checking a delivery"];

describe("a reason", () => {
  test.each([
    [{ reason: "Checking a delivery" }, "Checking a delivery"],
    [
      { reason: "Checking a delivery", words: " the mail came back " },
      "Checking a delivery: the mail came back",
    ],
    [{ reason: OTHER_REASON, words: "A question of the auditor" }, "A question of the auditor"],
  ])("%j is one", (fields, reason) => {
    expect(readReason(fields, REASONS)).toBe(reason);
  });

  test.each([
    {},
    { reason: "" },
    { reason: "Curiosity", words: "Just looking" },
    { reason: OTHER_REASON },
    { reason: OTHER_REASON, words: "    .    " },
    { reason: OTHER_REASON, words: "x".repeat(301) },
    { reason: ["Checking a delivery"] },
    { reason: "Checking a delivery", words: "ada@example.com asked" },
    { reason: OTHER_REASON, words: "Called (617) 253-0000" },
  ])("%j is none", (fields) => {
    expect(readReason(fields, REASONS)).toBeNull();
  });
});
