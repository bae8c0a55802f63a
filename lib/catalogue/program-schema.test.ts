import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordEditSchema } from "#lib/access/record-form.ts";
import { programFilterSchema } from "./program-filter.ts";
import { emptyProgramForm, formOf } from "./program-record.ts";
import { programSchema } from "./program-schema.ts";
import { schoolSchema } from "./schema.ts";

const sound = {
  ...emptyProgramForm,
  schoolId: "0190a0a0-0000-7000-8000-000000000001",
  name: "  Medical Coding  ",
  cipCode: "51.0713",
  factsSource: "Catalogue 2026",
  factsAsOf: "2026-11-01",
};

/** The first message of each field. */
function errorsOf(form: unknown): Record<string, string> {
  const { error } = programSchema.safeParse(form);
  return Object.fromEntries(
    (error?.issues ?? []).toReversed().map(({ path, message }) => [path.join("."), message]),
  );
}

describe("a program's form", () => {
  test("keeps what is empty unknown, never zero", () => {
    const data = programSchema.parse(sound);
    expect(data).toMatchObject({
      name: "Medical Coding",
      costOnlineCents: null,
      monthsFullTime: null,
      giBill: null,
      minEducation: null,
      summary: null,
      startDates: [],
      statesServed: { known: false, states: [] },
    });
    expect(programSchema.parse({ ...sound, costOnlineCents: "0", maxTransferCredits: "0" })).toMatchObject({
      costOnlineCents: 0,
      maxTransferCredits: 0,
    });
  });

  test("types back what it stored", () => {
    const data = programSchema.parse({
      ...sound,
      costOnlineCents: "$12,345.50",
      startDates: "2027-05-01, 2027-01-15\n2027-05-01",
      statesServed: "nv ca;OR",
      giBill: "no",
      modalities: ["campus", "online_async", "campus"],
    });
    expect(data.costOnlineCents).toBe(1_234_550);
    expect(data.startDates).toEqual(["2027-01-15", "2027-05-01"]);
    expect(data.statesServed).toEqual({ known: true, states: ["CA", "NV", "OR"] });
    expect(programSchema.parse(formOf(data))).toEqual(data);
    for (const states of ["all", "none", ""]) {
      const again = programSchema.parse({ ...sound, statesServed: states });
      expect(formOf(again).statesServed).toBe(states);
    }
  });

  test("says everything that is wrong at once", () => {
    const errors = errorsOf({
      ...sound,
      schoolId: "",
      name: " ",
      cipCode: "51",
      costInStateCents: "about 5k",
      monthsFullTime: "0",
      startDates: "2027-02-30",
      statesServed: "CA, XX",
      completionRate: "101",
      factsAsOf: "yesterday",
      summary: "x".repeat(601),
    });
    expect(Object.keys(errors).sort()).toEqual([
      "cipCode",
      "completionRate",
      "costInStateCents",
      "factsAsOf",
      "monthsFullTime",
      "name",
      "resultsSource",
      "schoolId",
      "startDates",
      "statesServed",
      "summary",
    ]);
    expect(errors.name).toBe("Enter the program's name.");
    expect(errors.statesServed).toContain('"XX"');
  });

  test("asks for a source of results, and for one way to start", () => {
    expect(errorsOf({ ...sound, completionRate: "60" })).toHaveProperty("resultsSource");
    expect(errorsOf({ ...sound, rollingStart: true, startDates: "2027-01-15" })).toHaveProperty("startDates");
  });

  test.each(["isDemo", "status", "version", "slug", "publishedAt", "school", "campuses"])(
    "refuses the column %s, which is not the form's",
    (column) => {
      expect(programSchema.safeParse({ ...sound, [column]: { connect: { id: "x" } } }).success).toBe(false);
    },
  );

  test("refuses unseen characters that would show a name as another", () => {
    expect(errorsOf({ ...sound, name: "Nurs\u202Eing" })).toHaveProperty("name");
    expect(errorsOf({ ...sound, summary: "Two\nlines" })).toEqual({});
  });

  test("answers anything at all without throwing", () => {
    const hostile = JSON.parse('{"__proto__": {"role": "owner"}, "id": 1}');
    for (const given of [null, undefined, [], "x", 7, hostile])
      expect(recordEditSchema(programSchema).safeParse(given).success).toBe(false);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(sound)), fc.anything()), (noise) => {
        programSchema.safeParse({ ...sound, ...noise });
        schoolSchema.safeParse(noise);
        programFilterSchema.parse(noise);
      }),
    );
  });
});
