import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { IncompleteError, InvalidFieldError } from "#lib/access/refusals.ts";
import { ConflictError, ForbiddenError } from "#lib/platform/errors.ts";
import { Role as Roles } from "#lib/platform/prisma/enums.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { mergeCampuses } from "./merge-campuses.ts";
import { createPartner, publishPartner, updatePartner, withdrawPartner } from "./partner-commands.ts";
import { getPartner, getPartnerConflict, listPartners } from "./partner-queries.ts";
import { partnerSchema, type SchoolForm, schoolFilterSchema, schoolSchema } from "./schema.ts";
import { createSchool, publishSchool, updateSchool, withdrawSchool } from "./school-commands.ts";
import { getSchool, getSchoolConflict, listSchools } from "./school-queries.ts";
import { emptyCampus, emptySchoolForm, schoolFormOf } from "./school-record.ts";

const { owner } = useTestDatabase();
let editor: Actor;
const anyFilter = schoolFilterSchema.parse({});
const partnerForm = { name: "Bluestem Group", legalName: "Bluestem Group, LLC", websiteUrl: "" };
const schoolForm: SchoolForm = { ...emptySchoolForm, name: "Bluestem", legalName: "Bluestem College, Inc." };
const campusForm = { ...emptyCampus, name: "Reno", city: "Reno", state: "nv", zip: "89501" };

async function edit(id: string, typed: Partial<SchoolForm>, version?: number) {
  const school = await getSchool(editor, id);
  const data = schoolSchema.parse({ ...schoolFormOf(school.data), ...typed });
  await updateSchool(editor, id, version ?? school.version, data);
}

async function isOffered(schoolId: string): Promise<boolean> {
  const rows = await owner().$queryRaw<unknown[]>`
    SELECT 1 FROM matching.program_facts WHERE school_id = ${schoolId}::uuid`;
  return rows.length > 0;
}

beforeAll(async () => {
  editor = await owner().user.create({ data: userInput(), select: { id: true, name: true, role: true } });
});

describe("a partner and its school", () => {
  test("begin as drafts and are offered once all three are published", async () => {
    const partnerId = await createPartner(editor, partnerSchema.parse(partnerForm));
    const schoolId = await createSchool(editor, partnerId, schoolSchema.parse(schoolForm));
    await owner().program.create({ data: programInput(schoolId) });
    await expect(publishSchool(editor, schoolId, 1)).rejects.toThrow(IncompleteError);
    expect((await getSchool(editor, schoolId)).missing.map(({ field }) => field)).toEqual([
      "accreditor",
      "name",
    ]);
    await publishPartner(editor, partnerId, 1);
    await edit(schoolId, { accreditor: "An invented accreditor" });
    expect(await isOffered(schoolId)).toBe(false);
    await publishSchool(editor, schoolId, 2);
    expect(await isOffered(schoolId)).toBe(true);
    await expect(edit(schoolId, { accreditor: "" })).rejects.toThrow(IncompleteError);
    await withdrawPartner(editor, partnerId, 2);
    expect(await isOffered(schoolId)).toBe(false);
    expect((await getPartner(editor, partnerId)).schools).toMatchObject([{ id: schoolId, programCount: 1 }]);
    const names = (await listSchools(editor, { ...anyFilter, q: "bluestem GROUP" })).rows.map(
      ({ name }) => name,
    );
    expect(names).toEqual(["Bluestem"]);
  });

  test("tell a form that came too late who changed what", async () => {
    const { id } = await owner().partner.create({ data: partnerInput(), select: { id: true } });
    await updatePartner(
      editor,
      id,
      1,
      partnerSchema.parse({ ...partnerForm, websiteUrl: "https://example.edu/" }),
    );
    await expect(updatePartner(editor, id, 1, partnerSchema.parse(partnerForm))).rejects.toThrow(
      ConflictError,
    );
    const conflict = await getPartnerConflict(editor, id, 1);
    expect(conflict).toMatchObject({ version: 2, current: { websiteUrl: "https://example.edu/" } });
    expect(conflict.edits[0]?.change.websiteUrl).toEqual([null, "https://example.edu/"]);
  });
});

describe("campuses", () => {
  test("take their place from the ZIP code, are changed and removed with the school", async () => {
    const id = await createSchool(
      editor,
      null,
      schoolSchema.parse({ ...schoolForm, campuses: [campusForm] }),
    );
    const [campus] = (await getSchool(editor, id)).data.campuses;
    expect(campus).toMatchObject({ state: "NV", zip: "89501" });
    expect(campus?.latitude).toBeCloseTo(39.5, 0);
    const [stored] = schoolFormOf((await getSchool(editor, id)).data).campuses;
    await edit(id, {
      campuses: [
        { ...(stored ?? campusForm), name: "Reno Downtown", latitude: "39.52", longitude: "-119.81" },
        { ...campusForm, name: "Elko", zip: "89801", city: "Elko" },
      ],
    });
    const { data, version } = await getSchool(editor, id);
    expect(data.campuses.map(({ id: campusId, name }) => [campusId === campus?.id, name])).toEqual([
      [false, "Elko"],
      [true, "Reno Downtown"],
    ]);
    const [event] = await listHistory(editor, "school", id);
    expect(event?.change.campuses).toEqual([
      ["Reno, Reno, NV 89501"],
      ["Elko, Elko, NV 89801", "Reno Downtown, Reno, NV 89501"],
    ]);
    await edit(id, { campuses: [] });
    expect((await getSchool(editor, id)).data.campuses).toEqual([]);
    await expect(edit(id, { name: "Late" }, version)).rejects.toThrow(ConflictError);
    expect((await getSchoolConflict(editor, id, version)).edits).toHaveLength(1);
  });

  test("of two editors who both change them, nobody's work is lost", async () => {
    const first = schoolSchema.parse({ ...schoolForm, campuses: [campusForm] });
    const id = await createSchool(editor, null, first);
    const opened = await getSchool(editor, id);
    const base = schoolFormOf(opened.data).campuses;
    const theirs = [...base, { ...campusForm, name: "Elko", zip: "89801", city: "Elko" }];
    const mine = base.map((campus) => ({ ...campus, name: "Reno Downtown" }));
    const saveBoth = await Promise.allSettled([
      edit(id, { campuses: theirs }, opened.version),
      edit(id, { campuses: mine }, opened.version),
    ]);
    const late = saveBoth.find(({ status }) => status === "rejected");
    expect(saveBoth.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(late).toMatchObject({ reason: expect.any(ConflictError) });

    const lost = saveBoth[0]?.status === "rejected" ? theirs : mine;
    const { current, version } = await getSchoolConflict(editor, id, opened.version);
    await edit(id, { campuses: mergeCampuses(base, lost, current.campuses) }, version);
    expect((await getSchool(editor, id)).data.campuses.map(({ name }) => name)).toEqual([
      "Elko",
      "Reno Downtown",
    ]);
  });

  test("where a program is taught stay", async () => {
    const { id } = await owner().school.create({ data: schoolInput(null), select: { id: true } });
    const campus = await owner().campus.findFirstOrThrow({ where: { schoolId: id } });
    await owner().program.create({
      data: { ...programInput(id), campuses: { create: { campusId: campus.id } } },
    });
    await expect(edit(id, { campuses: [] })).rejects.toThrow(/Programs are taught at Downtown/);
  });

  test.each([
    [{ zip: "00000" }, "campuses.0.zip"],
    [{ latitude: "39" }, "campuses.0.longitude"],
    [{ id: "0190a0a0-0000-7000-8000-00000000dead" }, "campuses"],
  ])("%j is refused at its field", async (typed, field) => {
    const data = schoolSchema.parse({ ...schoolForm, campuses: [{ ...campusForm, ...typed }] });
    const refusal = await createSchool(editor, null, data).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidFieldError);
    expect((refusal as InvalidFieldError).field).toBe(field);
  });

  test("an IPEDS number belongs to one school", async () => {
    const data = schoolSchema.parse({ ...schoolForm, unitid: "123456" });
    await createSchool(editor, null, data);
    await expect(createSchool(editor, null, data)).rejects.toThrow(InvalidFieldError);
  });
});

describe("roles", () => {
  const may: readonly Role[] = ["owner", "admin", "editor"];

  test.each(Object.values(Roles))("%s", async (role) => {
    const actor = { ...editor, role };
    const partner = await owner().partner.create({ data: partnerInput(), select: { id: true } });
    const school = await owner().school.create({ data: schoolInput(partner.id), select: { id: true } });
    await expect(listPartners(actor, anyFilter)).resolves.toBeTruthy();
    await expect(listSchools(actor, anyFilter)).resolves.toBeTruthy();
    await expect(getPartner(actor, partner.id)).resolves.toBeTruthy();
    const { data } = await getSchool(actor, school.id);
    const deeds = [
      () => createPartner(actor, partnerSchema.parse(partnerForm)),
      () => updatePartner(actor, partner.id, 1, partnerSchema.parse(partnerForm)),
      () => withdrawPartner(actor, partner.id, 2),
      () => publishPartner(actor, partner.id, 3),
      () => createSchool(actor, partner.id, schoolSchema.parse(schoolForm)),
      () => updateSchool(actor, school.id, 1, { ...data, summary: "Changed" }),
      () => withdrawSchool(actor, school.id, 2),
      () => publishSchool(actor, school.id, 3),
    ];
    for (const deed of deeds)
      if (may.includes(role)) await deed();
      else await expect(deed()).rejects.toThrow(ForbiddenError);
  });
});
