import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { confirmFacts } from "#lib/catalogue/program-commands.ts";
import { listNeverMatched } from "#lib/fit/never-matched.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { ConflictError, ForbiddenError } from "#lib/platform/errors.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import type { WorkKind } from "./schema.ts";
import { countWork, getWorkPage } from "./work-queries.ts";

const { owner } = useTestDatabase();
let editor: Actor;
let schoolId: string;
const day = (text: string) => new Date(text);

beforeAll(async () => {
  freezeClock(day("2026-11-27T10:00:00Z"));
  editor = await owner().user.create({ data: userInput(), select: { id: true, name: true, role: true } });
  const partner = await owner().partner.create({ data: partnerInput(), select: { id: true } });
  schoolId = (await owner().school.create({ data: schoolInput(partner.id), select: { id: true } })).id;
});
afterAll(() => freezeClock(null));
beforeEach(async () => {
  await owner().program.deleteMany();
});

const FRESH = { factsAsOf: day("2026-11-01"), rollingStart: true, startDates: [] };
const addProgram = async (name: string, overrides = {}) =>
  (
    await owner().program.create({
      data: programInput(schoolId, { name, ...FRESH, ...overrides }),
      select: { id: true },
    })
  ).id;

const namesOf = async (kind: WorkKind) => (await getWorkPage(editor, { kind })).rows.map(({ name }) => name);

describe("what needs care", () => {
  test("facts that ran out, by their kind, and only where such a fact is known", async () => {
    const none = {
      ...{ costOnlineCents: null, costInStateCents: null, costOutOfStateCents: null },
      ...{ giBill: null, yellowRibbon: null, tuitionAssistance: null, federalAid: null },
      ...{ completionRate: null, placementRate: null },
    };
    const old = { factsAsOf: day("2025-10-01") };
    await addProgram("Costs", { ...none, ...old, costOnlineCents: 100 });
    await addProgram("No costs", { ...none, ...old });
    await addProgram("Draft", { ...none, ...old, costOnlineCents: 100, status: "draft" });
    await addProgram("Fresh");
    const page = await getWorkPage(editor, { kind: "facts" });
    expect(page.rows.map(({ name, expired, day: on }) => [name, expired, on])).toEqual([
      ["Costs", ["cost"], "2025-10-01"],
    ]);
    expect(page.counts.facts).toBe(1);
    await owner().setting.create({ data: { key: "facts.expiry", value: { rest: 30 } } });
    expect(await namesOf("facts")).toEqual(["Costs", "No costs"]);
    await owner().setting.delete({ where: { key: "facts.expiry" } });
  });

  test("starts that are all over", async () => {
    const dated = { rollingStart: false };
    await addProgram("Over", { ...dated, startDates: [day("2026-01-10"), day("2026-09-01")] });
    await addProgram("One to come", { ...dated, startDates: [day("2026-01-10"), day("2027-01-10")] });
    await addProgram("Not known", dated);
    expect(await namesOf("starts")).toEqual(["Over"]);
  });

  test("drafts that nobody touched for thirty days", async () => {
    const id = await addProgram("Forgotten", { status: "draft" });
    await addProgram("New draft", { status: "draft" });
    await owner().$executeRaw`UPDATE program SET updated_at = '2026-10-01' WHERE id = ${id}::uuid`;
    expect(await namesOf("drafts")).toEqual(["Forgotten"]);
  });

  test("dead links of records that are not withdrawn", async () => {
    const url = "https://dead.example/";
    await owner().school.update({ where: { id: schoolId }, data: { websiteUrl: url } });
    const at = day("2026-11-20");
    await owner().linkCheck.create({
      data: { url, state: "broken", note: "Gone.", brokenSince: at, checkedAt: at, nextAt: at },
    });
    expect((await getWorkPage(editor, { kind: "links" })).rows).toMatchObject([
      { record: "school", id: schoolId, context: url, day: "2026-11-20", note: "Gone." },
    ]);
  });

  test("programs that are in nobody's list", async () => {
    await addProgram("Nobody's", { cipCode: "01.0000", level: "doctorate" });
    await addProgram("Somebody's", {
      cipCode: "51.0707",
      level: "associate",
      statesServed: ["MT", "GA", "OH"],
    });
    await listNeverMatched(true);
    expect(await namesOf("unmatched")).toContain("Nobody's");
    expect((await countWork(editor)).unmatched).toBe((await namesOf("unmatched")).length);
  });
});

test("a long list goes page by page, each row once", async () => {
  for (let count = 0; count < 70; count += 1)
    await addProgram(`Old ${count}`, { factsAsOf: day(count % 2 ? "2020-01-01" : "2021-01-01") });
  const first = await getWorkPage(editor, { kind: "facts" });
  const second = await getWorkPage(editor, { kind: "facts", page: first.next ?? "" });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 20, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(70);
  const back = await getWorkPage(editor, { kind: "facts", page: second.previous ?? "" });
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
});

test("facts are confirmed together or not at all, and it is written down", async () => {
  const ids = [
    await addProgram("One", { factsAsOf: day("2024-01-01") }),
    await addProgram("Two", { factsAsOf: day("2024-01-01") }),
  ];
  const rows = ids.map((id) => ({ id, version: 1 }));
  await expect(confirmFacts(editor, [...rows.slice(0, 1), { id: ids[1] ?? "", version: 9 }])).rejects.toThrow(
    ConflictError,
  );
  expect(await namesOf("facts")).toHaveLength(2);
  await confirmFacts(editor, rows);
  expect(await namesOf("facts")).toEqual([]);
  const [entry] = await listHistory(editor, "program", ids[0] ?? "");
  expect(entry).toMatchObject({
    action: "program.confirmed",
    change: { factsAsOf: ["2024-01-01", "2026-11-27"], version: [1, 2] },
  });
  await expect(confirmFacts({ ...editor, role: "auditor" }, rows)).rejects.toThrow(ForbiddenError);
});
