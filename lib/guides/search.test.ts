import { describe, expect, test } from "vitest";
import { guideCount, isFound, searchable } from "./search.ts";
import { guideSubjects, listFields, readGuideSearch, searchGuides } from "./search-text.ts";
import { guideSummary } from "./testing/guide-summary.ts";

const coder = guideSummary({
  slug: "medical-coder",
  title: "What does a medical coder do?",
  subjects: ["51.0713", "51.0714"],
  subject: "medical-coding",
});
const developer = guideSummary({
  slug: "software-developer",
  title: "How do you become a software developer?",
  subjects: ["11.0201", "11.0801"],
  subject: "software-development",
});
const guides = [coder, developer];
const find = (words: string, field: Parameters<typeof searchGuides>[1]["field"] = "") =>
  searchGuides(guides, { words, field }).map(({ slug }) => slug);

describe("a search", () => {
  test.each([
    ["medical", "medical-coder"],
    ["MÉDICAL  códer", "medical-coder"],
    ["how to become a medical coder salary", "medical-coder"],
    ["billing", "medical-coder"],
    ["ICD-10", "medical-coder"],
    ["software engineering", "software-developer"],
    ["web design", "software-developer"],
    ["develop", "software-developer"],
  ])("for %s finds %s", (words, slug) => {
    expect(find(words)).toEqual([slug]);
  });

  test.each(["sofware", "sotfware", "softwarre", "softvare"])("reads over one slip: %s", (words) => {
    expect(find(words)).toEqual(["software-developer"]);
  });

  test("reads over no second slip, and over none in a short word", () => {
    expect(find("sofvarre")).toEqual([]);
    expect(isFound("nurse law", "lax")).toBe(false);
  });

  test("needs all words", () => {
    expect(find("medical astronaut")).toEqual([]);
  });

  test("for nothing, signs or words around the matter finds all", () => {
    for (const words of ["", "   ", "?!", "how to become a"]) expect(find(words)).toHaveLength(2);
  });

  test("keeps to the chosen field, which may be a second one of the guide", () => {
    expect(find("", "web-development")).toEqual(["software-developer"]);
    expect(find("coding", "medical-coding")).toEqual(["medical-coder"]);
    expect(find("medical", "web-development")).toEqual([]);
  });
});

test("words are compared without case, accents and signs", () => {
  expect(searchable("  Élan: X-ray & MRI!")).toBe("elan x ray mri");
});

test("fields to choose from are those that have a guide", () => {
  expect(guideSubjects(developer).map(({ key }) => key)).toEqual(["software-development", "web-development"]);
  expect(listFields(guides).map(({ value }) => value)).toEqual([
    "medical-coding",
    "software-development",
    "web-development",
  ]);
});

test("an address is read with what is unknown left out", () => {
  expect(readGuideSearch({ q: " coder ", field: "medical-coding" })).toEqual({
    search: { words: "coder", field: "medical-coding" },
    dropped: false,
  });
  expect(readGuideSearch({ q: ["a", "b"], field: "witchcraft" })).toEqual({
    search: { words: "a", field: "" },
    dropped: true,
  });
  expect(readGuideSearch({ q: "x".repeat(500) }).search.words).toHaveLength(100);
});

test("the number is said as people say it", () => {
  expect([0, 1, 4].map(guideCount)).toEqual(["No guides", "1 guide", "4 guides"]);
});
