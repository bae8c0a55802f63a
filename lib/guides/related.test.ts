import { expect, test } from "vitest";
import { relatedGuides } from "./related.ts";
import { guideSummary } from "./testing/guide-summary.ts";

const clerk = guideSummary({ slug: "clerk", subjects: ["51.0713"], occupations: ["43-3021"] });
const coder = guideSummary({ slug: "coder", subjects: ["51.0713", "51.0714"], occupations: ["29-2072"] });
const keeper = guideSummary({ slug: "keeper", subjects: ["51.0707"], occupations: ["29-2072"] });
const registrar = guideSummary({ slug: "registrar", subjects: ["51.2706"], occupations: ["29-2072"] });
const developer = guideSummary({ slug: "developer", subjects: ["11.0201"], occupations: ["15-1252"] });
const all = [developer, registrar, keeper, coder, clerk];

const slugs = (guides: { slug: string }[]) => guides.map(({ slug }) => slug);

test("the same subject comes before the same field, and that before the same occupation", () => {
  expect(slugs(relatedGuides({ ...coder, slug: "new" }, all))).toEqual(["coder", "clerk", "keeper"]);
  expect(slugs(relatedGuides(keeper, all))).toEqual(["coder", "clerk", "registrar"]);
});

test("those that the editor named come first, in that order, once each", () => {
  const guide = { ...coder, related: ["developer", "clerk", "gone"] };
  expect(slugs(relatedGuides(guide, all))).toEqual(["developer", "clerk", "keeper"]);
});

test("a guide is never related to itself, and what shares nothing is left out", () => {
  expect(relatedGuides({ ...developer, related: ["developer"] }, all)).toEqual([]);
});
