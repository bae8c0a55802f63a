import { expect, test } from "vitest";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { listKeptPrograms } from "./kept-program-queries.ts";

const { owner } = useTestDatabase();
const NOBODYS = "00000000-0000-7000-8000-000000000000";

test("what was shown once is named, in the order asked for; a draft and what is gone are not", async () => {
  const partner = await owner().partner.create({ data: partnerInput() });
  const school = await owner().school.create({ data: schoolInput(partner.id) });
  const make = (changes: Parameters<typeof programInput>[1]) =>
    owner().program.create({ data: programInput(school.id, changes) });
  const draft = await make({ status: "draft", publishedAt: null });
  const shown = await make({ publishedAt: new Date("2026-11-01") });
  const kept = await listKeptPrograms([NOBODYS, shown.id, draft.id]);
  expect(kept).toEqual([
    { id: NOBODYS, shown: null, isOffered: false },
    {
      id: shown.id,
      shown: { name: shown.name, slug: shown.slug, school: school.name },
      isOffered: true,
    },
    { id: draft.id, shown: null, isOffered: false },
  ]);
});

test("what was once shown keeps its name when it, its school or its partner is shown no more", async () => {
  const askAfter = async (
    change: (ids: Record<"program" | "school" | "partner", string>) => Promise<unknown>,
  ) => {
    const partner = await owner().partner.create({ data: partnerInput() });
    const school = await owner().school.create({ data: schoolInput(partner.id) });
    const program = await owner().program.create({ data: programInput(school.id) });
    await change({ program: program.id, school: school.id, partner: partner.id });
    const [kept] = await listKeptPrograms([program.id]);
    return { name: kept?.shown?.name === program.name, isOffered: kept?.isOffered };
  };
  const gone = { name: true, isOffered: false };
  expect(
    await askAfter(({ program: id }) =>
      owner().program.update({ where: { id }, data: { status: "withdrawn" } }),
    ),
  ).toEqual(gone);
  expect(
    await askAfter(({ school: id }) =>
      owner().school.update({ where: { id }, data: { status: "withdrawn" } }),
    ),
  ).toEqual(gone);
  expect(
    await askAfter(({ partner: id }) =>
      owner().partner.update({ where: { id }, data: { status: "withdrawn" } }),
    ),
  ).toEqual(gone);
});

test("nothing kept asks for nothing", async () => {
  expect(await listKeptPrograms([])).toEqual([]);
});
