import { beforeAll, describe, expect, test } from "vitest";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { listNearPrograms, listNearSchools } from "./public-near-queries.ts";
import { findPublicProgram, findPublicSchool } from "./public-queries.ts";
import { listSimilarPrograms } from "./similar-programs.ts";

const { owner } = useTestDatabase();
let ourSchool: string;
let otherSchool: string;
let leftSchool: string;

async function addSchool(partnerId: string | null, slug: string) {
  const { id } = await owner().school.create({
    data: schoolInput(partnerId, { slug, name: slug }),
    select: { id: true },
  });
  return id;
}

async function addProgram(
  schoolId: string,
  slug: string,
  overrides: Partial<Prisma.ProgramUncheckedCreateInput> = {},
) {
  await owner().program.create({ data: programInput(schoolId, { slug, name: slug, ...overrides }) });
}

async function get(slug: string) {
  const program = await findPublicProgram(slug);
  if (!program) throw new Error(`There is no program ${slug}.`);
  return program;
}

beforeAll(async () => {
  const [partner, left] = await Promise.all([
    owner().partner.create({ data: partnerInput(), select: { id: true } }),
    owner().partner.create({ data: partnerInput({ status: "withdrawn" }), select: { id: true } }),
  ]);
  ourSchool = await addSchool(partner.id, "northfield-college");
  otherSchool = await addSchool(null, "lakeside-university");
  await addSchool(null, "bluestem-university");
  leftSchool = await addSchool(left.id, "northfield-institute");
});

describe("sources of facts", () => {
  test("come with the program; broken ones are left out", async () => {
    await addProgram(ourSchool, "sources", {
      cipCode: "30.7101",
      factSources: {
        giBill: { source: "GI Bill Comparison Tool", asOf: "2026-09-01" },
        federalAid: { source: "", asOf: "yesterday" },
        price: { source: "A", asOf: "2026-09-01" },
      },
    });
    expect((await get("sources")).factSources).toEqual({
      giBill: { source: "GI Bill Comparison Tool", asOf: "2026-09-01" },
    });
  });

  test("the database refuses anything but an object", async () => {
    await expect(addProgram(ourSchool, "list", { factSources: [] })).rejects.toThrow(
      "program_fact_sources_check",
    );
  });
});

test.each(["\0", "a'b", "UPPER", "x".repeat(300), "%E0%A4%A"])("the slug %j is nobody's", async (slug) => {
  expect(await findPublicProgram(slug)).toBeNull();
  expect(await findPublicSchool(slug)).toBeNull();
});

describe("similar programs", () => {
  const same = { cipCode: "51.0713", level: "certificate" as const };

  beforeAll(async () => {
    await addProgram(ourSchool, "coding", same);
    await addProgram(ourSchool, "same-at-our-school", same);
    await addProgram(otherSchool, "same-elsewhere", same);
    await addProgram(otherSchool, "other-level", { ...same, level: "associate" });
    await addProgram(otherSchool, "near-subject-same-level", { ...same, cipCode: "51.0714" });
    await addProgram(otherSchool, "far-subject", { ...same, cipCode: "51.0801" });
    await addProgram(otherSchool, "draft", { ...same, status: "draft", publishedAt: null });
    await addProgram(leftSchool, "of-a-partner-who-left", same);
  });

  test("come by subject, level and other schools first, four at most, and only what is public", async () => {
    const similar = await listSimilarPrograms(await get("coding"));
    expect(similar.map(({ slug }) => slug)).toEqual([
      "same-elsewhere",
      "same-at-our-school",
      "other-level",
      "near-subject-same-level",
    ]);
  });

  test("stay in one order, whatever a partner does, and another program has another order", async () => {
    const equal = { cipCode: "11.0201", level: "bootcamp" as const };
    for (const letter of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
      await addProgram(ourSchool, `from-${letter}`, equal);
      await addProgram(otherSchool, `to-${letter}`, equal);
    }
    const slugsFor = async (slug: string) =>
      (await listSimilarPrograms(await get(slug))).map((program) => program.slug);
    const orders = new Map<string, string[]>();
    for (const letter of ["a", "b", "c", "d", "e", "f", "g", "h"])
      orders.set(letter, await slugsFor(`from-${letter}`));
    expect(await slugsFor("from-a")).toEqual(orders.get("a"));
    expect(new Set([...orders.values()].map((slugs) => slugs.join())).size).toBeGreaterThan(1);
    expect([...orders.values()].flat().every((slug) => slug.startsWith("to-"))).toBe(true);
  });
});

describe("an address that leads nowhere", () => {
  beforeAll(async () => {
    await addProgram(ourSchool, "northfield-college-health-information-associate");
    await addProgram(ourSchool, "northfield-college-health-information-certificate");
    await addProgram(leftSchool, "northfield-institute-health-information-associate");
  });

  test("is met with the nearest public programs, nearest first", async () => {
    const near = await listNearPrograms("northfield-colege-health-informaton-associate");
    expect(near[0]).toEqual({
      slug: "northfield-college-health-information-associate",
      name: "northfield-college-health-information-associate",
      schoolName: "northfield-college",
    });
    expect(near.map(({ slug }) => slug)).toContain("northfield-college-health-information-certificate");
    expect(near.map(({ slug }) => slug)).not.toContain("northfield-institute-health-information-associate");
  });

  test("and with the nearest public schools, also for a part of the name", async () => {
    expect(await listNearSchools("Northfield")).toEqual([
      { slug: "northfield-college", name: "northfield-college" },
    ]);
    expect(await listNearSchools("lakeside-univercity")).toHaveLength(1);
  });

  test.each(["zzzz", "\0", "%00", "'; --", "x".repeat(5000)])("%j is like nothing", async (slug) => {
    expect(await listNearPrograms(slug)).toEqual([]);
    expect(await listNearSchools(slug)).toEqual([]);
  });
});
