import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { getPastProgram, getPastSchool } from "./past-queries.ts";
import { duplicateProgram, updateProgram } from "./program-commands.ts";
import { getProgram } from "./program-queries.ts";
import { formOf } from "./program-record.ts";
import { type ProgramForm, programSchema } from "./program-schema.ts";
import { schoolSchema } from "./schema.ts";
import { createSchool, updateSchool } from "./school-commands.ts";
import { getSchool } from "./school-queries.ts";
import { schoolFormOf } from "./school-record.ts";

const { owner } = useTestDatabase();
let editor: Actor;
let partnerId: string;
let schoolId: string;

beforeAll(async () => {
  editor = await owner().user.create({
    data: userInput({ name: "Edith Editor" }),
    select: { id: true, name: true, role: true },
  });
  partnerId = (await owner().partner.create({ data: partnerInput(), select: { id: true } })).id;
  schoolId = (await owner().school.create({ data: schoolInput(partnerId), select: { id: true } })).id;
});

const addProgram = async (overrides = {}) =>
  (await owner().program.create({ data: programInput(schoolId, overrides), select: { id: true } })).id;

async function edit(id: string, typed: Partial<ProgramForm>): Promise<string> {
  const { version, data } = await getProgram(editor, id);
  await updateProgram(editor, id, version, programSchema.parse({ ...formOf(data), ...typed }));
  const [event] = await listHistory(editor, "program", id);
  return event?.id ?? "";
}

test("every earlier state of a program can be looked at and saved again as a new version", async () => {
  const id = await addProgram({ statesKnown: false, statesServed: [] });
  const first = await edit(id, { costOnlineCents: "9000", statesServed: "CA, NV" });
  const before = await getProgram(editor, id);
  const second = await edit(id, {
    costOnlineCents: "",
    statesServed: "",
    rollingStart: false,
    name: "Other",
  });

  const seen = await getPastProgram(editor, id, first);
  expect(seen).toMatchObject({ version: 3, actorName: "Edith Editor", name: "Other" });
  expect(seen.past?.changes).toEqual(
    expect.arrayContaining([
      { field: "costOnlineCents", label: "Cost online", before: "not known", after: "$9,000" },
      { field: "statesServed", label: "States served", before: "not known", after: "CA, NV" },
    ]),
  );
  await updateProgram(editor, id, seen.version, programSchema.parse(seen.past?.form));
  expect((await getProgram(editor, id)).data).toEqual(before.data);
  expect((await getPastProgram(editor, id, second)).past?.form).toMatchObject({ name: "Other" });
});

test("what the schema or the catalogue refuses today is not brought back either", async () => {
  const id = await addProgram({ status: "draft" });
  const gone = await createSchool(editor, partnerId, schoolSchema.parse(school("Closing College")));
  const event = await edit(id, { schoolId: gone, campusIds: [] });
  await edit(id, { schoolId, campusIds: [] });
  await owner().school.delete({ where: { id: gone } });
  const { version, past } = await getPastProgram(editor, id, event);
  await expect(updateProgram(editor, id, version, programSchema.parse(past?.form))).rejects.toThrow(
    InvalidFieldError,
  );
});

test("a state is not made up across an edit that nobody wrote down, nor for another record's event", async () => {
  const id = await addProgram();
  const event = await edit(id, { name: "One" });
  await owner().program.update({ where: { id }, data: { name: "By hand", version: { increment: 1 } } });
  expect((await getPastProgram(editor, id, event)).past).toBeNull();
  await expect(getPastProgram(editor, await addProgram(), event)).rejects.toThrow(NotFoundError);
});

const school = (name: string, campuses: object[] = []) => ({
  ...{ name, legalName: name, unitid: "", websiteUrl: "", summary: "", accreditor: "Somebody" },
  campuses,
});
const campus = (name: string, zip: string) => ({
  ...{ id: "", name, city: "Reno", state: "NV", zip, latitude: "", longitude: "" },
});

test("a campus that was removed comes back with a school's earlier state, and those still there stay themselves", async () => {
  const id = await createSchool(
    editor,
    partnerId,
    schoolSchema.parse(school("Alder", [campus("North, upper", "89501"), campus("South", "89502")])),
  );
  const [created] = await listHistory(editor, "school", id);
  const { data } = await getSchool(editor, id);
  const kept = data.campuses.find(({ name }) => name === "South");
  await updateSchool(
    editor,
    id,
    1,
    schoolSchema.parse({
      ...schoolFormOf(data),
      campuses: schoolFormOf(data).campuses.filter((c) => c.name === "South"),
    }),
  );
  const { version, past } = await getPastSchool(editor, id, created?.id ?? "");
  await updateSchool(editor, id, version, schoolSchema.parse(past?.form));
  const back = (await getSchool(editor, id)).data.campuses;
  expect(back.map(({ name }) => name)).toEqual(["North, upper", "South"]);
  expect(back.find(({ name }) => name === "South")?.id).toBe(kept?.id);
});

test("a copy is a draft with the same facts and campuses under an address of its own", async () => {
  const id = await addProgram();
  const original = await getProgram(editor, id);
  const copy = await getProgram(editor, await duplicateProgram(editor, id));
  expect(copy).toMatchObject({ status: "draft", version: 1 });
  expect(copy.data).toEqual({ ...original.data, name: `${original.data.name} (copy)` });
  expect(copy.slug).not.toBe(original.slug);
});
