import { describe, expect, test } from "vitest";
import { DeliveryState } from "#lib/platform/prisma/enums.ts";
import { isUnderWay, progressWords } from "./receipt-progress.ts";

describe("progressWords", () => {
  test.each([
    [["pending"], "We have your request. The school does not have it yet."],
    [["pending", "held"], "We have your request. No school has it yet."],
    [["accepted"], "The school has your request."],
    [["accepted", "duplicate"], "Both schools have your request."],
    [["accepted", "accepted", "accepted"], "All 3 schools have your request."],
    [["accepted", "failed"], "1 of 2 schools has your request."],
    [["rejected"], "The school does not have your request."],
    [["dead", "rejected"], "No school has your request."],
    [
      ["revoked", "revoke_acknowledged"],
      "Everything is stopped. No school may contact you about this request.",
    ],
    [
      ["accepted", "revoke_acknowledged"],
      "It is stopped for 1 of 2 schools. 1 of 2 may still contact you about it.",
    ],
    [["revoked", "pending"], "It is stopped for 1 of 2 schools. The other one does not have it yet."],
    [["revoked", "rejected", "failed"], "It is stopped for 1 of 3 schools. None of the others has it."],
  ] as const)("%j: %s", (states, words) => {
    expect(progressWords(states)).toBe(words);
  });

  test("says of no state but accepted and duplicate that a school has the request", () => {
    for (const state of Object.values(DeliveryState))
      expect(progressWords([state]) === "The school has your request.").toBe(
        state === "accepted" || state === "duplicate",
      );
  });
});

test("nothing that is settled is under way", () => {
  expect(Object.values(DeliveryState).filter(isUnderWay).sort()).toEqual([
    "failed",
    "held",
    "pending",
    "sending",
  ]);
});
