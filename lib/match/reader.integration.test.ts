import { describe, expect, it } from "vitest";
import { matcherDb } from "#lib/platform/db.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { programRowSchema } from "./program-row.ts";
import { listProgramFacts } from "./reader.ts";

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

const find = async (id: string) => (await listProgramFacts()).find((program) => program.id === id);

describe("listProgramFacts", () => {
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
    const before = await listProgramFacts();
    expect(await listProgramFacts()).toBe(before);
    await owner().program.update({ where: { id: program.id }, data: { costOnlineCents: 1 } });
    expect((await find(program.id))?.costOnlineCents).toBe(1);
  });

  it("shows a campus that moves", async () => {
    const { program, school } = await publishProgram();
    await listProgramFacts();
    await owner().campus.updateMany({ where: { schoolId: school.id }, data: { city: "Dayton" } });
    expect((await find(program.id))?.campuses[0]?.city).toBe("Dayton");
  });

  it("leaves out what is withdrawn: the program, its school or its partner", async () => {
    const one = await publishProgram();
    const two = await publishProgram();
    const three = await publishProgram();
    await listProgramFacts();
    await owner().program.update({ where: { id: one.program.id }, data: { status: "withdrawn" } });
    await owner().school.update({ where: { id: two.school.id }, data: { status: "draft" } });
    await owner().partner.update({ where: { id: three.partner.id }, data: { status: "withdrawn" } });
    for (const { program } of [one, two, three]) expect(await find(program.id)).toBeUndefined();
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
});
