import { expect, it } from "vitest";
import { assess, isAsked } from "../testing/assess.ts";
import { transfer } from "./transfer.ts";

it("counts only with credits to bring", () => {
  expect([
    isAsked(transfer, {}),
    isAsked(transfer, { credits: "0" }),
    isAsked(transfer, { credits: "1-29" }),
  ]).toEqual([false, false, true]);
});

it.each([
  [0, 0, "It takes over no college credits."],
  [15, 0.2, "It takes over up to 15 college credits."],
  [75, 1, "It takes over up to 75 college credits."],
  [120, 1, "It takes over up to 120 college credits."],
])("of 60 to 89 credits, a program that takes %d scores %d", (maxTransferCredits, score, reason) => {
  expect(assess(transfer, { maxTransferCredits }, { credits: "60-89" })).toMatchObject({ score, reason });
});

it("is half where it is not known", () => {
  expect(assess(transfer, { maxTransferCredits: null }, { credits: "90+" })).toMatchObject({
    score: 0.5,
    known: false,
  });
});
