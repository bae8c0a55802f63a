import { expect, it } from "vitest";
import { checkGate } from "../testing/check-gate.ts";
import { withdrawn } from "./withdrawn.ts";

it("keeps out what is no longer offered, and no answer changes that", () => {
  expect(checkGate(withdrawn, {}, {}).state).toBe("pass");
  expect(checkGate(withdrawn, { withdrawn: true }, {})).toEqual({
    state: "fail",
    reason: "The school no longer offers this program.",
    change: null,
  });
});
