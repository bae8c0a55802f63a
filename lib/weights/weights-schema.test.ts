import { expect, test } from "vitest";
import { DEFAULT_WEIGHTS } from "#lib/match/rules.ts";
import { weightsFormOf, weightsSchema } from "./weights-schema.ts";

const typed = weightsFormOf(DEFAULT_WEIGHTS, "Readers asked for it.");

test("weights as the form shows them are what they were", () => {
  expect(weightsSchema.parse(typed)).toEqual({ weights: DEFAULT_WEIGHTS, reason: "Readers asked for it." });
});

test.each(["", "-1", "101", "7.5", "1e2", "ten"])("a weight of %j is refused", (cost) => {
  expect(weightsSchema.safeParse({ ...typed, cost }).error?.issues[0]?.path).toEqual(["cost"]);
});

test("the subject has to count, and a reason has to be given", () => {
  const paths = (form: object) =>
    weightsSchema.safeParse({ ...typed, ...form }).error?.issues.map(({ path }) => path[0]);
  expect(paths({ subject: "0" })).toEqual(["subject"]);
  expect(paths({ reason: " no " })).toEqual(["reason"]);
});
