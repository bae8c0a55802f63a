import { describe, expect, it } from "vitest";
import { findSubject, SUBJECTS } from "#lib/catalogue/subjects.ts";
import { closenessTo, nearest } from "./closeness.ts";
import { SUBJECT_CLOSENESS } from "./rules.ts";
import { sampleReader } from "./testing/samples.ts";

const [healthInformation] = sampleReader().subjects;

describe("closenessTo", () => {
  it.each([
    ["51.0707", "same"],
    ["51.0706", "same"],
    ["51.0713", "sameGroup"],
    ["51.2706", "sameFamilyAndOccupation"],
    ["51.3801", "sameFamily"],
    ["11.1003", null],
    ["52.0201", null],
  ])("%s", (cip, closeness) => {
    if (!healthInformation) throw new Error("The sample reader has no subject.");
    expect(closenessTo(healthInformation, cip)).toBe(closeness);
  });

  it("finds the same occupation in another family", () => {
    const data = SUBJECTS.find(({ key }) => key === "data-analytics");
    if (!data) throw new Error("Data analytics is gone.");
    expect(closenessTo(data, "52.1301")).toBe("sameOccupation");
  });

  it("measures from the main code: another code of the subject brings no neighbours of its own", () => {
    const web = SUBJECTS.find(({ key }) => key === "web-development");
    if (!web) throw new Error("Web development is gone.");
    expect(closenessTo(web, "11.1004")).toBe("same");
    expect(closenessTo(web, "11.1003")).toBe("sameFamily");
  });

  it("measures from any CIP code as from a curated subject", () => {
    const nursing = findSubject("51.3801");
    if (!nursing) throw new Error("Nursing is gone.");
    expect(closenessTo(nursing, "51.3801")).toBe("same");
    expect(closenessTo(nursing, "51.3808")).toBe("sameGroup");
    expect(closenessTo(nursing, "51.3901")).toBe("sameFamily");
    expect(closenessTo(nursing, "11.1003")).toBeNull();
  });

  it("scores the nearer higher, and exactly the subject fully", () => {
    const scores = Object.values(SUBJECT_CLOSENESS);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBe(1);
  });
});

describe("nearest", () => {
  it("takes the best of several subjects", () => {
    const { subjects } = sampleReader({ subject: { subject: "not_sure", interest: "order-and-detail" } });
    expect(nearest(subjects, "51.0713")).toMatchObject({
      closeness: "same",
      subject: { key: "medical-coding" },
    });
    expect(nearest(subjects, "01.0000")).toBeNull();
  });
});
