import { beforeAll, describe, expect, test } from "vitest";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { type PublicFilter, readPublicFilter } from "./public-filter.ts";
import { countPublicPrograms, listPublicPrograms } from "./public-list-queries.ts";

const { owner } = useTestDatabase();
let schoolId: string;
let campusId: string;

const filterOf = (given: Record<string, string>): PublicFilter => readPublicFilter(given).filter;

async function addProgram(name: string, overrides: Partial<Prisma.ProgramUncheckedCreateInput> = {}) {
  await owner().program.create({ data: programInput(schoolId, { name, ...overrides }) });
}

async function addSchool(
  partnerId: string | null,
  overrides: Partial<Prisma.SchoolUncheckedCreateInput> = {},
) {
  return owner().school.create({
    data: schoolInput(partnerId, overrides),
    select: { id: true, campuses: { select: { id: true } } },
  });
}

/** Walks through all pages by their own links. */
async function listNames(filter: PublicFilter): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listPublicPrograms(filter, cursor);
    names.push(...page.rows.map(({ name }) => name));
    cursor = page.next ?? undefined;
  } while (cursor);
  return names;
}

beforeAll(async () => {
  const partner = await owner().partner.create({ data: partnerInput(), select: { id: true } });
  const school = await addSchool(partner.id);
  schoolId = school.id;
  campusId = school.campuses[0]?.id ?? "";
});

test("shows what is published, of published partners or of none, and nothing else", async () => {
  const [left, open] = await Promise.all([
    owner().partner.create({ data: partnerInput({ status: "withdrawn" }), select: { id: true } }),
    addSchool(null),
  ]);
  const [ofLeft, hidden] = await Promise.all([addSchool(left.id), addSchool(null, { status: "draft" })]);
  const only = { cipCode: "11.0801" };
  await addProgram("Seen", only);
  await addProgram("Seen, of the open catalogue", { ...only, schoolId: open.id });
  await addProgram("Draft", { ...only, status: "draft", publishedAt: null });
  await addProgram("Withdrawn", { ...only, status: "withdrawn" });
  await addProgram("Of a partner who left", { ...only, schoolId: ofLeft.id });
  await addProgram("Of a school that is not published", { ...only, schoolId: hidden.id });
  const filter = filterOf({ subject: "web-development" });
  expect(await listNames(filter)).toEqual(["Seen", "Seen, of the open catalogue"]);
  expect(await countPublicPrograms(filter)).toBe(2);
});

describe("page by page", () => {
  const filter = filterOf({ subject: "cybersecurity", level: "masters" });

  beforeAll(async () => {
    for (let index = 0; index < 60; index++)
      await addProgram(`Security ${String(Math.floor(index / 7)).padStart(2, "0")}`, {
        cipCode: "11.1003",
        level: "masters",
      });
  });

  test("each program comes once, in order of name, also where names are equal", async () => {
    const ids: string[] = [];
    const names: string[] = [];
    const sizes: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listPublicPrograms(filter, cursor);
      ids.push(...page.rows.map(({ id }) => id));
      names.push(...page.rows.map(({ name }) => name));
      sizes.push(page.rows.length);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(sizes).toEqual([24, 24, 12]);
    expect(new Set(ids).size).toBe(60);
    expect(names).toEqual(names.toSorted());
    expect(await countPublicPrograms(filter)).toBe(60);
  });

  test("the way back shows the page that was left", async () => {
    const first = await listPublicPrograms(filter);
    const second = await listPublicPrograms(filter, first.next ?? "");
    const back = await listPublicPrograms(filter, second.previous ?? "");
    expect(back.rows).toEqual(first.rows);
    expect(first.previous).toBeNull();
    expect(back.previous).toBeNull();
  });

  test.each(["nonsense", "", "%00"])("the cursor %j means the first page", async (cursor) => {
    expect((await listPublicPrograms(filter, cursor)).rows).toHaveLength(24);
  });
});

test("a state: served online, or with a campus there; what is not known comes along, marked", async () => {
  const only = { cipCode: "51.2706", level: "doctorate" as const };
  const campus = { campuses: { create: [{ campusId }] } };
  await addProgram("A: serves Ohio", { ...only, statesServed: ["OH"] });
  await addProgram("B: serves California", { ...only, statesServed: ["CA"] });
  await addProgram("C: states not known", { ...only, statesServed: [], statesKnown: false });
  await addProgram("D: campus in Ohio", {
    ...only,
    modalities: ["campus"],
    statesKnown: false,
    statesServed: [],
    ...campus,
  });
  await addProgram("E: campus, place not known", {
    ...only,
    modalities: ["campus"],
    statesKnown: false,
    statesServed: [],
  });
  await addProgram("F: nothing known", { ...only, modalities: [], statesKnown: false, statesServed: [] });
  await addProgram("G: Ohio on paper, not online", { ...only, modalities: ["campus"], statesServed: ["OH"] });
  const subject = { subject: "health-data", level: "doctorate" };

  const ohio = await listPublicPrograms(filterOf({ ...subject, state: "OH" }));
  expect(ohio.rows.map(({ name, askState }) => [name, askState])).toEqual([
    ["A: serves Ohio", false],
    ["C: states not known", true],
    ["D: campus in Ohio", false],
    ["F: nothing known", true],
  ]);
  const california = await listPublicPrograms(filterOf({ ...subject, state: "CA" }));
  expect(california.rows.map(({ name, askState }) => [name, askState])).toEqual([
    ["B: serves California", false],
    ["C: states not known", true],
    ["F: nothing known", true],
  ]);
  const anywhere = await listPublicPrograms(filterOf(subject));
  expect(anywhere.rows).toHaveLength(7);
  expect(anywhere.rows.some(({ askState }) => askState)).toBe(false);
});
