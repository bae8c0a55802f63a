import { beforeEach, describe, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { ConflictError, ForbiddenError } from "#lib/platform/errors.ts";
import type { SheetKind, SheetOutcome } from "#lib/platform/prisma/enums.ts";
import { readSheet } from "#lib/tabular/read-sheet.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { updateProgram } from "./program-commands.ts";
import { programFilterSchema } from "./program-filter.ts";
import { listPrograms } from "./program-list-queries.ts";
import { getProgram } from "./program-queries.ts";
import { formOf } from "./program-record.ts";
import { programSchema } from "./program-schema.ts";
import { beginApply, beginCheck, beginUndo, discardSheet, openSheet } from "./sheet-commands.ts";
import { exportPrograms } from "./sheet-export.ts";
import { getSheet, listSheetRows } from "./sheet-queries.ts";

const { owner } = useTestDatabase();
const anyone = (role: Role): Actor => ({ id: "0190a0a0-0000-7000-8000-000000000001", name: "Anyone", role });
let editor: Actor;
let school: { id: string; name: string; slug: string };
let programId: string;

beforeEach(async () => {
  editor = await owner().user.create({ data: userInput(), select: { id: true, name: true, role: true } });
  editor = { ...editor, role: "editor" };
  const partner = await owner().partner.create({ data: partnerInput() });
  school = await owner().school.create({ data: schoolInput(partner.id) });
  ({ id: programId } = await owner().program.create({
    data: programInput(school.id, {
      name: "Coding",
      cipCode: "51.0713",
      level: "certificate",
      statesServed: ["CA", "OH", "TX"],
      schedules: ["self_paced", "part_time"],
    }),
    select: { id: true },
  }));
});

async function checked(text: string, kind: SheetKind = "program"): Promise<string> {
  const id = await openSheet(editor, kind, "programs.csv", await readSheet(new TextEncoder().encode(text)));
  const { mapping } = await getSheet(editor, id);
  await (await beginCheck(editor, id, mapping)).done;
  expect(await getSheet(editor, id)).toMatchObject({ state: "checked", problem: null });
  return id;
}

const rowsOf = (id: string, outcome: SheetOutcome, kind: SheetKind = "program") =>
  listSheetRows(editor, id, { kind, outcome, after: 0, size: 100 });
const stored = (id: string) =>
  owner().program.findUniqueOrThrow({ where: { id }, include: { campuses: true } });
const NEEDED = "School,Program,CIP code,Level,Source of the facts,Facts checked on";
const history = (resourceId: string) =>
  owner().auditEvent.findMany({ where: { resourceId }, orderBy: { createdAt: "asc" } });

describe("a sheet of programs", () => {
  test("shows what it would do, does it, and takes it back", async () => {
    const before = await stored(programId);
    const id = await checked(
      `Program ID,${NEEDED},Cost online (USD),Campuses,Formats\n` +
        `${programId},${school.name},Coding,51.0713,Certificate,Catalogue,2026-11-01,"$4,321.50",Downtown,On campus; Online no fixed hours\n` +
        `,${school.slug},Nursing,51.38,Associate degree,Catalogue,11/2/2026,,,\n`,
    );
    expect(await getSheet(editor, id)).toMatchObject({
      counts: { added: 1, changed: 1, unchanged: 0, refused: 0 },
    });
    const [changed] = await rowsOf(id, "changed");
    expect(changed?.change).toMatchObject({ costOnlineCents: [before.costOnlineCents, 432_150] });
    expect(await stored(programId)).toEqual(before);

    await (await beginApply(editor, id)).done;
    expect(await getSheet(editor, id)).toMatchObject({ state: "applied", counts: { added: 1, changed: 1 } });
    const after = await stored(programId);
    expect(after).toMatchObject({
      costOnlineCents: 432_150,
      modalities: ["online_async", "campus"],
      version: 2,
      status: "published",
      slug: before.slug,
    });
    expect(after.campuses).toHaveLength(1);
    const [added] = await rowsOf(id, "added");
    const fresh = await stored(added?.recordId ?? "");
    expect(fresh).toMatchObject({
      name: "Nursing",
      cipCode: "51.3800",
      status: "draft",
      schoolId: school.id,
      costOnlineCents: null,
      factsAsOf: new Date("2026-11-02"),
    });
    expect((await history(programId)).map(({ action, actorId }) => [action, actorId])).toEqual([
      ["program.updated", editor.id],
    ]);

    await (await beginUndo(editor, id)).done;
    expect(await getSheet(editor, id)).toMatchObject({
      state: "undone",
      counts: { deleted: 1, restored: 1, left: 0 },
    });
    const { version, updatedAt: _, ...back } = await stored(programId);
    const { version: __, updatedAt: ___, ...first } = before;
    expect([version, back]).toEqual([3, first]);
    expect(await owner().program.count({ where: { id: fresh.id } })).toBe(0);
    expect((await history(fresh.id)).map(({ action }) => action)).toEqual([
      "program.created",
      "program.deleted",
    ]);
  });

  test("is unchanged when it comes in as it went out, without ids too", async () => {
    const { columns, rows } = exportPrograms(editor, programFilterSchema.parse({ school: school.id }));
    for (const leftOut of [[], ["Program ID"]]) {
      const kept = columns.filter(({ heading }) => !leftOut.includes(heading));
      const lines = [kept.map(({ heading }) => `"${heading}"`).join(",")];
      const again =
        leftOut.length === 0
          ? rows
          : exportPrograms(editor, programFilterSchema.parse({ school: school.id })).rows;
      for await (const row of again)
        lines.push(kept.map(({ text }) => `"${text(row).replaceAll('"', '""')}"`).join(","));
      const id = await checked(lines.join("\n"));
      expect(await rowsOf(id, "refused")).toEqual([]);
      expect((await getSheet(editor, id)).counts).toMatchObject({ unchanged: 1, added: 0, changed: 0 });
    }
  });

  test("keeps what it has no column for, and clears what it leaves empty", async () => {
    const before = await stored(programId);
    const id = await checked(`Program ID,Cost online (USD)\n${programId},\n`);
    await (await beginApply(editor, id)).done;
    expect(await stored(programId)).toMatchObject({ costOnlineCents: null, name: before.name });
  });

  test.each([
    ["Nowhere College,X,51.0713,Certificate,S,2026-11-01", "No school is called"],
    ["SCHOOL,,51.0713,Certificate,S,2026-11-01", "Program: A new program needs it"],
    ["SCHOOL,X,5107,Certificate,S,2026-11-01", "CIP code with six digits"],
    ["SCHOOL,X,51.0713,Wizardry,S,2026-11-01", "is none of: Bootcamp"],
    ["SCHOOL,X,51.0713,Certificate,,2026-11-01", "Source of the facts: A new program needs it"],
    ["SCHOOL,X,51.0713,Certificate,S,31/31/2026", "as a date"],
    ["SCHOOL,X,51.0713,Certificate,S,2026-11-01,cheap", "amount in dollars"],
    ["SCHOOL,X,51.0713,Certificate,S,2026-11-01,1,Moon base", "has no campus"],
    ["SCHOOL,X,51.0713,Certificate,S,2026-11-01,1,,140", "from 0 to 100"],
    ["SCHOOL,X,51.0713,Certificate,S,2026-11-01,1,,50,", "Enter where the results come from"],
    ["SCHOOL,X,51.0713,Certificate,S,2026-11-01,1,,,,ZZ", "is not a state"],
    ["SCHOOL,X,51.0713,Certificate,S,2026-11-01,1,,,,,maybe", "neither yes nor no"],
    [
      "SCHOOL,X,51.0713,Certificate,S,2026-11-01,1,,,,,,0190a0a0-0000-7000-8000-00000000ffff",
      "no program with this ID",
    ],
  ])("says what is wrong with %s", async (row, words) => {
    const head = `${NEEDED},Cost online (USD),Campuses,Completion rate (%),Source of the results,States served,GI Bill,Program ID`;
    const id = await checked(`${head}\n${row.replace("SCHOOL", `"${school.name}"`)}\n`);
    const [refused] = await rowsOf(id, "refused");
    expect(refused?.number).toBe(2);
    expect(refused?.problems.join(" ")).toContain(words);
  });

  test("refuses the same program twice, and a published one that would lack what it needs", async () => {
    const id = await checked(
      `Program ID,Formats\n${programId},\n${programId},On campus\n${programId},Hybrid\n`,
    );
    const refused = await rowsOf(id, "refused");
    expect(refused.map(({ problems }) => problems.join(" "))).toEqual([
      expect.stringContaining("would lack: at least one format"),
      expect.stringContaining("Row 2 is about the same program"),
      expect.stringContaining("Row 2 is about the same program"),
    ]);
  });

  test("is not applied over an edit that came after the check: nothing of it is", async () => {
    const id = await checked(
      `Program ID,${NEEDED}\n${programId},${school.name},Coding anew,51.0713,Certificate,S,2026-11-01\n` +
        `,${school.name},New one,51.0713,Certificate,S,2026-11-01\n`,
    );
    const page = await getProgram(editor, programId);
    const form = { ...formOf(page.data), summary: "A colleague's words." };
    await updateProgram(editor, programId, page.version, programSchema.parse(form));
    await (await beginApply(editor, id)).done;
    const sheet = await getSheet(editor, id);
    expect(sheet).toMatchObject({
      state: "checked",
      problem: expect.stringContaining("saved 1 of these records"),
    });
    expect(await stored(programId)).toMatchObject({ name: "Coding", summary: "A colleague's words." });
    expect(await owner().program.count({ where: { schoolId: school.id } })).toBe(1);
  });

  test("leaves on undoing what somebody changed since, and counts it", async () => {
    const id = await checked(
      `Program ID,${NEEDED}\n${programId},${school.name},Coding anew,51.0713,Certificate,S,2026-11-01\n` +
        `,${school.name},New one,51.0713,Certificate,S,2026-11-01\n`,
    );
    await (await beginApply(editor, id)).done;
    const page = await getProgram(editor, programId);
    await updateProgram(
      editor,
      programId,
      page.version,
      programSchema.parse({ ...formOf(page.data), summary: "Later." }),
    );
    await (await beginUndo(editor, id)).done;
    expect((await getSheet(editor, id)).counts).toMatchObject({ deleted: 1, restored: 0, left: 1 });
    expect(await stored(programId)).toMatchObject({ name: "Coding anew", summary: "Later." });
  });

  test("is applied once, however often that is asked, and never while it is checked", async () => {
    const id = await checked(`${NEEDED}\n${school.name},New one,51.0713,Certificate,S,2026-11-01\n`);
    const asked = await Promise.allSettled([
      beginApply(editor, id),
      beginApply(editor, id),
      beginApply(editor, id),
    ]);
    const begun = asked.filter((one) => one.status === "fulfilled");
    expect(begun).toHaveLength(1);
    for (const one of asked) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(ConflictError);
    await Promise.all(begun.map(({ value }) => value.done));
    const { rows } = await listPrograms(
      editor,
      programFilterSchema.parse({ school: school.id, q: "New one" }),
    );
    expect(rows).toHaveLength(1);
    await expect(beginCheck(editor, id, {})).rejects.toThrow(ConflictError);
    await expect(discardSheet(editor, id)).rejects.toThrow(ConflictError);
  });

  test("gives each new program an address of its own", async () => {
    const row = (level: string) => `${school.name},Twin,51.0713,${level},S,2026-11-01`;
    const id = await checked(`${NEEDED}\n${row("Certificate")}\n${row("Master's degree")}\n`);
    await (await beginApply(editor, id)).done;
    const slugs = await owner().program.findMany({
      where: { name: "Twin", schoolId: school.id },
      select: { slug: true },
    });
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(2);
  });

  test.each(["compliance", "marketing", "finance", "auditor"] as const)("is not for %s", async (role) => {
    const sheet = await readSheet(new TextEncoder().encode("Program\nX\n"));
    await expect(openSheet(anyone(role), "program", "a.csv", sheet)).rejects.toThrow(ForbiddenError);
    const id = await checked(`Program ID,Summary\n${programId},Words\n`);
    for (const attempt of [
      () => getSheet(anyone(role), id),
      () => beginApply(anyone(role), id),
      () => beginUndo(anyone(role), id),
      () => beginCheck(anyone(role), id, {}),
      () => discardSheet(anyone(role), id),
      () => listSheetRows(anyone(role), id, { kind: "program", outcome: "changed", after: 0, size: 1 }),
    ])
      await expect(attempt()).rejects.toThrow(ForbiddenError);
  });
});

test("a sheet of partners adds, changes and takes back", async () => {
  const partner = await owner().partner.create({ data: partnerInput() });
  const id = await checked(
    `Partner ID,Partner,Legal name,Website\n${partner.id},${partner.name},Another legal name,\n,Fresh Partner,"Fresh, Inc.",https://fresh.example\n,Bad,,\n`,
    "partner",
  );
  expect((await getSheet(editor, id)).counts).toEqual({ added: 1, changed: 1, unchanged: 0, refused: 1 });
  await (await beginApply(editor, id)).done;
  expect(await owner().partner.findUniqueOrThrow({ where: { id: partner.id } })).toMatchObject({
    legalName: "Another legal name",
    version: 2,
  });
  expect(await owner().partner.findFirst({ where: { name: "Fresh Partner" } })).toMatchObject({
    status: "draft",
  });
  await (await beginUndo(editor, id)).done;
  expect(await owner().partner.findUniqueOrThrow({ where: { id: partner.id } })).toMatchObject({
    legalName: partner.legalName,
  });
  expect(await owner().partner.count({ where: { name: "Fresh Partner" } })).toBe(0);
});
