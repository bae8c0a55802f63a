import { describe, expect, it } from "vitest";
import { matcherDb } from "#lib/platform/db.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { programRowSchema } from "./program-row.ts";
import { indexPrograms } from "./reader.ts";

const { owner } = useTestDatabase();

async function publishProgram() {
  const partner = await owner().partner.create({ data: partnerInput() });
  const school = await owner().school.create({
    data: schoolInput(partner.id),
    select: { id: true, campuses: { select: { id: true } } },
  });
  const program = await owner().program.create({
    data: programInput(school.id, {
      modalities: ["campus", "hybrid"],
      rollingStart: false,
      startDates: [new Date("2027-09-01"), new Date("2027-01-11")],
      campuses: { create: school.campuses.map(({ id }) => ({ campusId: id })) },
    }),
  });
  return { partner, school, program };
}

async function find(id: string) {
  for (const index of await indexPrograms("all"))
    for (const program of index.programs()) if (program.id === id) return program;
  return null;
}

describe("the catalogue that a process holds", () => {
  it("reads every column of the view, and no other", async () => {
    await publishProgram();
    const [row] = await matcherDb().$queryRaw<object[]>`SELECT * FROM matching.program_facts LIMIT 1`;
    expect(Object.keys(row ?? {}).sort()).toEqual(Object.keys(programRowSchema.shape).sort());
  });

  it("gives the facts of a published program", async () => {
    const { program } = await publishProgram();
    expect(await find(program.id)).toMatchObject({
      slug: program.slug,
      cipCode: "51.0707",
      level: "associate",
      modalities: ["campus", "hybrid"],
      costOnlineCents: 1_200_000,
      costInStateCents: null,
      startDates: ["2027-01-11", "2027-09-01"],
      statesServed: ["OH", "CA", "TX"],
      factsAsOf: "2026-06-01",
      campuses: [{ city: "Columbus", state: "OH", zip: "43215", latitude: 39.9671 }],
    });
  });

  it("shows an edit in the very next call, and holds the facts as long as nothing changes", async () => {
    const { program } = await publishProgram();
    const before = await indexPrograms();
    expect((await indexPrograms())[0]).toBe(before[0]);
    await owner().program.update({ where: { id: program.id }, data: { costOnlineCents: 1 } });
    expect((await find(program.id))?.costOnlineCents).toBe(1);
  });

  it("shows a campus that moves", async () => {
    const { program, school } = await publishProgram();
    await indexPrograms();
    await owner().campus.updateMany({ where: { schoolId: school.id }, data: { city: "Dayton" } });
    expect((await find(program.id))?.campuses[0]?.city).toBe("Dayton");
  });

  it("leaves out what is withdrawn: the program, its school or its partner", async () => {
    const one = await publishProgram();
    const two = await publishProgram();
    const three = await publishProgram();
    await indexPrograms();
    await owner().program.update({ where: { id: one.program.id }, data: { status: "withdrawn" } });
    await owner().school.update({ where: { id: two.school.id }, data: { status: "draft" } });
    await owner().partner.update({ where: { id: three.partner.id }, data: { status: "withdrawn" } });
    for (const { program } of [one, two, three]) expect(await find(program.id)).toBeNull();
  });

  it("takes states that are not known for unknown, not for none", async () => {
    const { program } = await publishProgram();
    await owner().program.update({
      where: { id: program.id },
      data: { statesKnown: false, statesServed: [] },
    });
    expect((await find(program.id))?.statesServed).toBeNull();
  });

  it("gives all callers at once the same facts", async () => {
    const { program } = await publishProgram();
    await owner().program.update({ where: { id: program.id }, data: { name: "Changed" } });
    const all = await Promise.all(Array.from({ length: 20 }, () => find(program.id)));
    expect(new Set(all.map((one) => one?.name))).toEqual(new Set(["Changed"]));
  });

  it("reads again only what changed, and all of it when that is no longer noted", async () => {
    const [one, two] = [await publishProgram(), await publishProgram()];
    const [before, other] = [await find(one.program.id), await find(two.program.id)];
    await owner().program.update({ where: { id: one.program.id }, data: { name: "Changed" } });
    expect(await find(one.program.id)).not.toBe(before);
    expect(await find(two.program.id)).toBe(other);
    await owner().program.update({ where: { id: one.program.id }, data: { name: "Changed again" } });
    await owner().$executeRaw`DELETE FROM matching.catalogue_change`;
    expect((await find(one.program.id))?.name).toBe("Changed again");
    expect(await find(two.program.id)).not.toBe(other);
  });
});

describe("the open catalogue", () => {
  async function publishOpenProgram() {
    const school = await owner().school.create({ data: schoolInput(null) });
    return owner().program.create({ data: programInput(school.id, { statesKnown: true }) });
  }

  it("is read beside the partners, with what the official files say and no more", async () => {
    const program = await publishOpenProgram();
    const found = await find(program.id);
    expect(found).toMatchObject({ slug: program.slug, pool: "open", campuses: [{ city: "Columbus" }] });
    expect([found?.costOnlineCents, found?.statesServed, found?.modalities]).toEqual([null, null, []]);
    expect(JSON.parse(JSON.stringify(found))).toMatchObject({ costOnlineCents: null, pool: "open" });
    const [partners] = await indexPrograms("partners");
    expect([...(partners?.programs() ?? [])].map(({ id }) => id)).not.toContain(program.id);
  });

  it("follows an edit, and a school that becomes a partner's", async () => {
    const program = await publishOpenProgram();
    expect((await find(program.id))?.pool).toBe("open");
    await owner().program.update({ where: { id: program.id }, data: { name: "Changed" } });
    expect((await find(program.id))?.name).toBe("Changed");
    const partner = await owner().partner.create({ data: partnerInput() });
    await owner().school.update({ where: { id: program.schoolId }, data: { partnerId: partner.id } });
    expect((await find(program.id))?.pool).toBe("partner");
    await owner().program.update({ where: { id: program.id }, data: { status: "withdrawn" } });
    expect(await find(program.id)).toBeNull();
  });

  it("notes one change for a whole batch of an import", async () => {
    const count = async () =>
      Number(
        (
          await owner().$queryRaw<[{ count: bigint }]>`
      SELECT count(*) FROM matching.catalogue_change`
        )[0].count,
      );
    const before = await count();
    await owner().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL fairmatch.bulk_import = 'on'`;
      for (let made = 0; made < 3; made += 1) await tx.school.create({ data: schoolInput(null) });
    });
    expect(await count()).toBe(before + 1);
  });
});
