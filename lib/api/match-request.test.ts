import { describe, expect, it } from "vitest";
import { matchRequestSchema } from "./match-request.ts";
import { bodyProblem } from "./problem.ts";

const subject = "health-information";

/** What is said to this body, by field. */
function said(body: unknown): Record<string, string> {
  const parsed = matchRequestSchema.safeParse(body);
  if (parsed.success) return {};
  return Object.fromEntries(
    (bodyProblem(parsed.error).errors ?? []).map(({ pointer, detail }) => [pointer, detail]),
  );
}

describe("what the match takes", () => {
  it.each([
    [{ subject }],
    [{ subject: "51.3801" }],
    [{ interest: "numbers-and-questions" }],
    [{ subject, location: { state: "OH" } }],
    [{ subject, format: ["campus"], location: { zip3: "432", radius: "25" } }],
    [{ subject, level: ["certificate"], skills: { records: "some" }, priorities: ["cost", "results"] }],
  ])("takes %j", (answers) => {
    expect(said({ answers })).toEqual({});
  });

  it.each<[string, unknown, string]>([
    ["a name", { answers: { subject, name: "Ada" } }, "#/answers/name"],
    ["a contact beside the answers", { answers: { subject }, email: "ada@example.org" }, "#/email"],
    ["a whole ZIP code", { answers: { subject, location: { zip: "43215" } } }, "#/answers/location/zip"],
    [
      "a whole ZIP code as a part",
      { answers: { subject, location: { zip3: "43215" } } },
      "#/answers/location/zip3",
    ],
    [
      "a radius from nowhere",
      { answers: { subject, location: { state: "OH", radius: "10" } } },
      "#/answers/location/radius",
    ],
    ["no subject", { answers: {} }, "#/answers/subject"],
    ["both subject and interest", { answers: { subject, interest: "build-things" } }, "#/answers/subject"],
    ["an unknown subject", { answers: { subject: "alchemy" } }, "#/answers/subject"],
    ["too many", { answers: { subject }, limit: 51 }, "#/limit"],
    ["a level twice", { answers: { subject, level: ["masters", "masters"] } }, "#/answers/level"],
    ["another word in a list", { answers: { subject, level: ["masters", "guru"] } }, "#/answers/level/1"],
    [
      "a skill of another kind",
      { answers: { subject, skills: { juggling: "some" } } },
      "#/answers/skills/juggling",
    ],
    ["a pointer's own characters", { answers: { subject, "a/b~c": 1 } }, "#/answers/a~1b~0c"],
    ["no object", [], "#"],
  ])("refuses %s and says where", (_, body, pointer) => {
    expect(Object.keys(said(body))).toContain(pointer);
  });

  it("says of a field that it does not take why, and never gives back what was in it", () => {
    const answer = said({ answers: { subject, email: "ada@example.org" } });
    expect(answer["#/answers/email"]).toMatch(/takes no names/);
    expect(JSON.stringify(answer)).not.toContain("ada@example.org");
  });
});
