import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Step } from "./define-step.ts";
import { readAnswer } from "./read-answer.ts";

const step: Step<{ place?: { town: string; size: string } }, "place"> = {
  key: "place",
  section: "only",
  schema: z.strictObject(
    {
      town: z.string("Name the town.").min(2, "Too short.").regex(/^T/, "Not a T."),
      size: z.string("Size?"),
    },
    { error: "Something else was sent." },
  ),
};

describe("readAnswer", () => {
  it("gives the fields to store", () => {
    expect(readAnswer(step, { town: "Troy", size: "small" })).toEqual({
      ok: true,
      saved: { town: "Troy", size: "small" },
    });
  });

  it("gives the first message for each field, all fields at once", () => {
    expect(readAnswer(step, { town: "x" })).toEqual({
      ok: false,
      errors: { town: "Too short.", size: "Size?" },
    });
  });

  it("puts what concerns the whole form under the step's key", () => {
    expect(readAnswer(step, { town: "Troy", size: "small", admin: "1" })).toEqual({
      ok: false,
      errors: { place: "Something else was sent." },
    });
  });
});
