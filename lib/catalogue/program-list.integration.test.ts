import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { programFilterSchema } from "./program-filter.ts";
import { listAndCountPrograms, listPrograms } from "./program-list-queries.ts";

const { owner } = useTestDatabase();
const editor: Actor = { id: "0190a0a0-0000-7000-8000-000000000001", name: "E", role: "editor" };
let partnerId: string;
let schoolId: string;

beforeAll(async () => {
  const partner = await owner().partner.create({ data: partnerInput({ name: "Acorn Learning" }) });
  const other = await owner().partner.create({ data: partnerInput() });
  const school = await owner().school.create({ data: schoolInput(partner.id, { name: "Oak College" }) });
  const elsewhere = await owner().school.create({ data: schoolInput(other.id, { name: "Elm Institute" }) });
  [partnerId, schoolId] = [partner.id, school.id];
  const fresh = new Date();
  const add = (name: string, at: string, overrides = {}) =>
    owner().program.create({ data: programInput(at, { name, factsAsOf: fresh, ...overrides }) });
  await add("Coding", school.id, { cipCode: "51.0713", level: "certificate" });
  await add("Nursing", school.id, { cipCode: "51.3801", level: "bachelors", status: "withdrawn" });
  await add("Welding", elsewhere.id, { cipCode: "48.0508", factsAsOf: new Date("2020-01-01") });
  await add("Acting", elsewhere.id, {
    cipCode: "50.0506",
    modalities: [],
    status: "draft",
    publishedAt: null,
  });
  await add("Baking", elsewhere.id, { cipCode: "12.0501", modalities: ["campus"], isDemo: false });
  await add("Carving", elsewhere.id, { cipCode: "50.0713", officialState: "listed" });
});

const filter = (given: Record<string, unknown>) => programFilterSchema.parse(given);
const names = async (given: Record<string, unknown>) =>
  (await listPrograms(editor, filter(given))).rows.map(({ name }) => name);

describe("the list of programs", () => {
  test.each([
    [{ q: "oak" }, ["Coding", "Nursing"]],
    [{ q: "wELD" }, ["Welding"]],
    [{ at: "acorn" }, ["Coding", "Nursing"]],
    [{ at: "acorn", status: "withdrawn" }, ["Nursing"]],
    [{ level: "bachelors" }, ["Nursing"]],
    [{ subject: "51" }, ["Coding", "Nursing"]],
    [{ subject: "51.07" }, ["Coding"]],
    [{ subject: "medical coding" }, ["Coding"]],
    [{ subject: "qqqqqq" }, []],
    [{ format: "campus" }, ["Baking"]],
    [{ missing: "yes" }, ["Acting", "Baking"]],
    [{ stale: "yes" }, ["Welding"]],
    [{ source: "official" }, ["Carving"]],
    [{ source: "own", subject: "50" }, ["Acting"]],
    [{ demo: "no" }, ["Baking"]],
  ])("of %j", async (given, expected) => {
    const { page, count } = await listAndCountPrograms(editor, filter(given));
    expect(page.rows.map(({ name }) => name)).toEqual(expected);
    expect(count).toBe(expected.length);
  });

  test("of a partner and of a school by their ids", async () => {
    expect(await names({ partner: partnerId })).toEqual(["Coding", "Nursing"]);
    expect(await names({ school: schoolId, level: "certificate" })).toEqual(["Coding"]);
  });

  test("has the latest change first when that is asked for, there and back over pages", async () => {
    const school = await owner().school.create({ data: schoolInput(partnerId) });
    for (let place = 0; place < 60; place += 1)
      await owner().program.create({ data: programInput(school.id, { name: `P ${place}` }) });
    const given = { school: school.id, sort: "changed" };
    const first = await listPrograms(editor, filter(given));
    expect(first.rows.map(({ name }) => name)).toEqual(
      Array.from({ length: 50 }, (_, place) => `P ${59 - place}`),
    );
    const second = await listPrograms(editor, filter({ ...given, page: first.next }));
    expect(second.rows.map(({ name }) => name)).toEqual(
      Array.from({ length: 10 }, (_, place) => `P ${9 - place}`),
    );
    const back = await listPrograms(editor, filter({ ...given, page: second.previous }));
    expect(back.rows).toEqual(first.rows);
    const oldest = second.rows[0];
    await owner().program.update({ where: { id: oldest?.id }, data: { summary: "Newer" } });
    expect((await listPrograms(editor, filter(given))).rows[0]?.id).toBe(oldest?.id);
    expect((await listPrograms(editor, filter({ ...given, page: "bm9uc2Vuc2U" }))).previous).toBeNull();
  });
});
