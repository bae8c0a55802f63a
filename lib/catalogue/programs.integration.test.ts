import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { listEditsSince } from "#lib/access/conflict.ts";
import { listHistory } from "#lib/access/history.ts";
import { IncompleteError, InvalidFieldError } from "#lib/access/refusals.ts";
import { appDb } from "#lib/platform/db.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { Role as Roles } from "#lib/platform/prisma/enums.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { createProgram, publishProgram, updateProgram, withdrawProgram } from "./program-commands.ts";
import { programFilterSchema } from "./program-filter.ts";
import { listPrograms } from "./program-list-queries.ts";
import { getProgram, getProgramConflict } from "./program-queries.ts";
import { emptyProgramForm, formOf } from "./program-record.ts";
import { type ProgramForm, programSchema } from "./program-schema.ts";

const { owner } = useTestDatabase();
let editor: Actor;
let colleague: Actor;
let schoolId: string;
let campusId: string;

const anyone = (role: Role): Actor => ({ id: "0190a0a0-0000-7000-8000-000000000001", name: "Anyone", role });
const filter = (given: Record<string, string> = {}) => programFilterSchema.parse(given);

async function addUser(name: string): Promise<Actor> {
  return owner().user.create({ data: userInput({ name }), select: { id: true, name: true, role: true } });
}

async function addProgram(overrides = {}) {
  const { id } = await owner().program.create({
    data: programInput(schoolId, overrides),
    select: { id: true },
  });
  return id;
}

/** Saves a program as its form would, with some fields typed anew. */
async function edit(actor: Actor, id: string, typed: Partial<ProgramForm>, version?: number) {
  const program = await getProgram(actor, id);
  const data = programSchema.parse({ ...formOf(program.data), ...typed });
  await updateProgram(actor, id, version ?? program.version, data);
}

async function offered(id: string) {
  const rows = await owner().$queryRaw<{ cost_online_cents: number }[]>`
    SELECT cost_online_cents FROM matching.program_facts WHERE id = ${id}::uuid`;
  return rows[0] ?? null;
}

beforeAll(async () => {
  editor = await addUser("Edith Editor");
  colleague = await addUser("Carl Colleague");
  const partner = await owner().partner.create({ data: partnerInput(), select: { id: true } });
  const school = await owner().school.create({
    data: schoolInput(partner.id, { name: "Northfield" }),
    select: { id: true, campuses: { select: { id: true } } },
  });
  schoolId = school.id;
  campusId = school.campuses[0]?.id ?? "";
});

describe("editing", () => {
  test("an edit shows at once in what the matcher reads, with its audit and document change", async () => {
    const id = await addProgram();
    const changes = await owner().documentChange.count({ where: { tag: "programs" } });
    await edit(editor, id, { costOnlineCents: "$9,876.50", startDates: "", summary: "" });
    expect(await offered(id)).toEqual({ cost_online_cents: 987_650 });
    const [event] = await listHistory(editor, "program", id);
    expect(event).toMatchObject({ action: "program.updated", actorName: "Edith Editor" });
    expect(event?.change).toEqual({
      costOnlineCents: [1_200_000, 987_650],
      summary: ["An invented program.", null],
      version: [1, 2],
    });
    expect(await owner().documentChange.count({ where: { tag: "programs" } })).toBe(changes + 1);
  });

  test("saving without a change writes nothing", async () => {
    const id = await addProgram();
    await edit(editor, id, {});
    expect((await getProgram(editor, id)).version).toBe(1);
    expect(await listHistory(editor, "program", id)).toEqual([]);
  });

  test("a form that came too late changes nothing and learns who changed what", async () => {
    const id = await addProgram();
    await edit(colleague, id, { costOnlineCents: "11000" });
    await edit(colleague, id, { name: "Renamed" });
    await expect(edit(editor, id, { costOnlineCents: "9000" }, 1)).rejects.toThrow(ConflictError);
    const conflict = await getProgramConflict(editor, id, 1);
    expect(conflict.version).toBe(3);
    expect(conflict.current.costOnlineCents).toBe("11000");
    expect(conflict.edits.map(({ actorName, change }) => [actorName, Object.keys(change)])).toEqual([
      ["Carl Colleague", ["costOnlineCents"]],
      ["Carl Colleague", ["name"]],
    ]);
    expect(await listEditsSince(editor, "program", id, 2)).toHaveLength(1);
    await edit(editor, id, { costOnlineCents: "9000" }, conflict.version);
  });

  test("of two edits at the same time one is saved", async () => {
    const id = await addProgram();
    const saves = ["1000", "2000", "3000", "4000"].map((cost) =>
      edit(editor, id, { costOnlineCents: cost }, 1),
    );
    const results = await Promise.allSettled(saves);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toBeInstanceOf(ConflictError);
  });

  test("a campus of another school is refused", async () => {
    const other = await owner().school.create({
      data: schoolInput(null),
      select: { campuses: { select: { id: true } } },
    });
    const id = await addProgram();
    await expect(edit(editor, id, { campusIds: [other.campuses[0]?.id ?? ""] })).rejects.toThrow(
      InvalidFieldError,
    );
    await edit(editor, id, { campusIds: [campusId] });
    expect((await getProgram(editor, id)).data.campusIds).toEqual([campusId]);
  });
});

describe("publishing", () => {
  test("a new program is a draft that says what is missing, and is published once it is there", async () => {
    const typed = {
      ...emptyProgramForm,
      schoolId,
      name: "Medical Coding",
      cipCode: "51.0713",
      modalities: ["hybrid" as const],
      factsSource: "Catalogue 2026",
      factsAsOf: "2026-11-01",
    };
    const id = await createProgram(editor, programSchema.parse(typed));
    const draft = await getProgram(editor, id);
    expect(draft.status).toBe("draft");
    expect(draft.slug).toBe("medical-coding-northfield");
    expect(draft.missing.map(({ field }) => field)).toEqual(["schedules", "monthsFullTime", "campusIds"]);
    await expect(publishProgram(editor, id, 1)).rejects.toThrow(IncompleteError);
    expect((await getProgram(editor, id)).status).toBe("draft");
    await edit(editor, id, { schedules: ["part_time"], monthsPartTime: "9", campusIds: [campusId] });
    await publishProgram(editor, id, 2);
    expect((await getProgram(editor, id)).status).toBe("published");
    expect(await offered(id)).not.toBeNull();
  });

  test("a published program keeps the facts that it needs", async () => {
    const id = await addProgram();
    await expect(edit(editor, id, { modalities: [] })).rejects.toThrow(IncompleteError);
    expect((await getProgram(editor, id)).data.modalities).toEqual(["online_async"]);
  });

  test("a withdrawn program leaves the match and can come back", async () => {
    const id = await addProgram();
    await withdrawProgram(editor, id, 1);
    expect(await offered(id)).toBeNull();
    await expect(publishProgram(editor, id, 1)).rejects.toThrow(ConflictError);
    await publishProgram(editor, id, 2);
    expect(await offered(id)).not.toBeNull();
  });

  test("a school that is not published holds its programs back", async () => {
    const school = await owner().school.create({
      data: schoolInput(null, { status: "draft" }),
      select: { id: true },
    });
    const id = await addProgram({ schoolId: school.id, status: "draft" });
    await expect(publishProgram(editor, id, 1)).rejects.toThrow(IncompleteError);
  });
});

describe("listing", () => {
  test("pages hold every program once, in the order of names, both ways", async () => {
    const school = await owner().school.create({
      data: schoolInput(null, { name: "Paging" }),
      select: { id: true },
    });
    await owner().program.createMany({
      data: Array.from({ length: 120 }, (_, n) =>
        programInput(school.id, { name: `Same name ${n % 7}`, status: n % 2 ? "draft" : "published" }),
      ),
    });
    const seen: string[] = [];
    let page = await listPrograms(editor, filter({ school: school.id }));
    const first = page.rows.map(({ id }) => id);
    seen.push(...first);
    while (page.next) {
      page = await listPrograms(editor, filter({ school: school.id, page: page.next }));
      seen.push(...page.rows.map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
    while (page.previous)
      page = await listPrograms(editor, filter({ school: school.id, page: page.previous }));
    expect(page.rows.map(({ id }) => id)).toEqual(first);
    const drafts = await listPrograms(editor, filter({ school: school.id, status: "draft", q: "NAME 3" }));
    expect(drafts.rows.every(({ name, status }) => name === "Same name 3" && status === "draft")).toBe(true);
  });

  test("the search takes wildcards as they are typed", async () => {
    expect((await listPrograms(editor, filter({ q: "%" }))).rows).toEqual([]);
    expect((await listPrograms(editor, filter({ q: "northFIELD" }))).rows.length).toBeGreaterThan(0);
  });
});

describe("roles", () => {
  const may: Record<Role, boolean> = {
    owner: true,
    admin: true,
    editor: true,
    compliance: false,
    marketing: false,
    finance: false,
    auditor: false,
  };

  test.each(Object.values(Roles))("%s", async (role) => {
    const actor = { ...editor, role };
    const id = await addProgram();
    await expect(getProgram(actor, id)).resolves.toBeTruthy();
    await expect(listPrograms(actor, filter())).resolves.toBeTruthy();
    const data = (await getProgram(actor, id)).data;
    const writes = [
      () => createProgram(actor, data),
      () => updateProgram(actor, id, 1, { ...data, name: "Other" }),
      () => withdrawProgram(actor, id, 2),
      () => publishProgram(actor, id, 3),
    ];
    for (const write of writes)
      if (may[role]) await write();
      else await expect(write()).rejects.toThrow(ForbiddenError);
    if (!may[role]) expect((await getProgram(editor, id)).version).toBe(1);
  });

  test("a record that is not there is not found", async () => {
    const nobody = "0190a0a0-0000-7000-8000-00000000dead";
    await expect(getProgram(anyone("owner"), nobody)).rejects.toThrow(NotFoundError);
    await expect(withdrawProgram(anyone("owner"), nobody, 1)).rejects.toThrow(NotFoundError);
  });
});

test("the web server's role can neither change nor remove what was audited", async () => {
  const id = await addProgram();
  await edit(editor, id, { name: "Audited" });
  await expect(appDb().auditEvent.updateMany({ data: { action: "nothing" } })).rejects.toThrow(
    /permission|42501/i,
  );
  await expect(appDb().auditEvent.deleteMany()).rejects.toThrow(/permission|42501/i);
});

test("a search with what Postgres refuses in text finds as if it were not there", async () => {
  await addProgram({ name: "Unseen marks" });
  const { rows } = await listPrograms(editor, filter({ q: "Unseen\0 marks" }));
  expect(rows.map(({ name }) => name)).toEqual(["Unseen marks"]);
});

test("there is no start in year 0, which Postgres does not know", () => {
  const form = { ...emptyProgramForm, startDates: "0000-01-01", factsAsOf: "0000-01-01" };
  const fields = programSchema.safeParse(form).error?.issues.map(({ path }) => path[0]);
  expect(fields).toEqual(expect.arrayContaining(["startDates", "factsAsOf"]));
});
