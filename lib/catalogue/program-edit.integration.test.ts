import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { ForbiddenError } from "#lib/platform/errors.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { prepareProgramEdit } from "./program-edit-commands.ts";
import type { EditedField } from "./program-edit-schema.ts";
import { programFilterSchema } from "./program-filter.ts";
import { beginApply, beginUndo } from "./sheet-commands.ts";
import { getSheet, listSheetRows } from "./sheet-queries.ts";

const { owner } = useTestDatabase();
const all = programFilterSchema.parse({});
let editor: Actor;
let schoolId: string;

beforeEach(async () => {
  const user = await owner().user.create({ data: userInput(), select: { id: true, name: true } });
  editor = { ...user, role: "editor" };
  const partner = await owner().partner.create({ data: partnerInput() });
  ({ id: schoolId } = await owner().school.create({ data: schoolInput(partner.id) }));
});

const program = async (overrides = {}) =>
  (await owner().program.create({ data: programInput(schoolId, overrides), select: { id: true } })).id;
const stored = (id: string) => owner().program.findUniqueOrThrow({ where: { id } });

async function prepared(ids: string[], field: EditedField, value: string): Promise<string> {
  const begun = await prepareProgramEdit(editor, { ids, filter: all }, field, value);
  await begun?.done;
  const id = begun?.id ?? "";
  expect(await getSheet(editor, id)).toMatchObject({ state: "checked", problem: null });
  return id;
}

describe("the edit of several programs", () => {
  test("publishes those that lack nothing, refuses the others with the reason, and takes it back", async () => {
    const draft = { status: "draft", publishedAt: null };
    const whole = await program(draft);
    const lacking = await program({ ...draft, modalities: [] });
    const already = await program();
    const id = await prepared([whole, lacking, already], "status", "published");
    expect((await getSheet(editor, id)).counts).toMatchObject({ changed: 1, refused: 1, unchanged: 1 });
    const [refused] = await listSheetRows(editor, id, {
      kind: "program",
      outcome: "refused",
      after: 0,
      size: 9,
    });
    expect(refused?.problems.join()).toContain("cannot be published while it lacks: at least one format");

    await (await beginApply(editor, id)).done;
    expect(await stored(whole)).toMatchObject({
      status: "published",
      version: 2,
      publishedAt: expect.any(Date),
    });
    expect(await stored(lacking)).toMatchObject({ status: "draft", version: 1 });
    const actions = await owner().auditEvent.findMany({ where: { resourceId: whole } });
    expect(actions.map(({ action }) => action)).toEqual(["program.published"]);

    await (await beginUndo(editor, id)).done;
    expect(await stored(whole)).toMatchObject({ status: "draft", publishedAt: null, version: 3 });
  });

  test("changes one field of each program and nothing else", async () => {
    const first = await program();
    const second = await program({ status: "withdrawn" });
    const before = await stored(second);
    const id = await prepared([first, second], "costOnlineCents", "$1,234");
    await (await beginApply(editor, id)).done;
    for (const one of [first, second]) expect(await stored(one)).toMatchObject({ costOnlineCents: 123_400 });
    const { version, updatedAt, costOnlineCents, ...rest } = await stored(second);
    expect(before).toMatchObject(rest);
  });

  test("refuses in each row a value that the form would refuse", async () => {
    const id = await prepared([await program()], "factsAsOf", "soon");
    expect((await getSheet(editor, id)).counts).toMatchObject({ refused: 1, changed: 0 });
  });

  test("means all programs of a filter, and none when there is none", async () => {
    await program();
    await program();
    const filter = programFilterSchema.parse({ school: schoolId });
    const begun = await prepareProgramEdit(editor, { ids: null, filter }, "giBill", "no");
    await begun?.done;
    expect((await getSheet(editor, begun?.id ?? "")).counts).toMatchObject({ changed: 2 });
    const nobody = programFilterSchema.parse({ school: schoolId, q: "no such program" });
    expect(await prepareProgramEdit(editor, { ids: null, filter: nobody }, "giBill", "no")).toBeNull();
  });

  test("is not for marketing", async () => {
    const marketing: Actor = { ...editor, role: "marketing" };
    const attempt = prepareProgramEdit(marketing, { ids: [await program()], filter: all }, "giBill", "no");
    await expect(attempt).rejects.toThrow(ForbiddenError);
  });
});
