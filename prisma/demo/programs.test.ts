import { expect, test } from "vitest";
import { isOverAYearOld, readFactSources } from "#lib/catalogue/fact-sources.ts";
import { demoPartners } from "./partners.ts";
import { demoProgram } from "./programs.ts";

const programs = demoPartners.flatMap(({ schools }) =>
  schools.flatMap((school) =>
    school.offers.map((offer) => demoProgram(school, offer, new Date("2026-11-26T12:00:00Z"))),
  ),
);

test("every source of a fact is one that the program's page can read, and belongs to a fact that is known", () => {
  for (const { slug, factSources, ...facts } of programs) {
    expect(readFactSources(factSources).ignored, slug).toBe(0);
    for (const name of Object.keys(factSources)) expect(facts, slug).not.toHaveProperty(name, null);
  }
});

test("some facts have a source of their own, and a few were checked long ago", () => {
  const days = programs.flatMap(({ factSources }) => Object.values(factSources).map(({ asOf }) => asOf));
  const old = days.filter((day) => isOverAYearOld(day, "2026-11-26"));
  expect(old.length).toBeGreaterThan(10);
  expect(old.length).toBeLessThan(days.length / 4);
});
