import { beforeAll, expect, test } from "vitest";
import { freezeClock } from "#lib/platform/clock.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { countForAnswers, rankForVisit } from "./ranking.ts";

const { owner } = useTestDatabase();
const answers = { subject: { subject: "health-information" }, location: { zip: "43215", state: "OH" } };
const visit = { answers, seed: "one", includeOpen: null };

let cheap: { id: string };
let dear: { id: string };

beforeAll(async () => {
  freezeClock(new Date("2026-11-22T12:00:00Z"));
  const partner = await owner().partner.create({ data: partnerInput() });
  const school = await owner().school.create({ data: schoolInput(partner.id) });
  const make = (overrides: Parameters<typeof programInput>[1]) =>
    owner().program.create({ data: programInput(school.id, overrides), select: { id: true } });
  cheap = await make({ costOnlineCents: 300_000 });
  dear = await make({ costOnlineCents: 3_000_000 });
  await make({ status: "draft" });
  await make({ cipCode: "11.1003" });
  return () => freezeClock(null);
});

const idsOf = ({ list }: Awaited<ReturnType<typeof rankForVisit>>) =>
  list().matches.map(({ program }) => program.id);

test("a visit's answers rank what is published, and count the same", async () => {
  const budgeted = { ...answers, budget: { budget: "5_10k" } };
  const found = await rankForVisit({ ...visit, answers: budgeted });
  expect(idsOf(found)).toEqual([cheap.id, dear.id]);
  expect(await countForAnswers(found.walk.relevant, null)).toBe(2);
});

test("an admin's edit shows in the next list", async () => {
  await owner().program.update({ where: { id: dear.id }, data: { costOnlineCents: 100_000 } });
  const found = await rankForVisit({ ...visit, answers: { ...answers, budget: { budget: "under_5k" } } });
  expect(idsOf(found)).toEqual([dear.id, cheap.id]);
  await owner().program.update({ where: { id: dear.id }, data: { costOnlineCents: 3_000_000 } });
});

test("the same visit sees equals in the same order each time", async () => {
  const [first, second] = [await rankForVisit(visit), await rankForVisit(visit)];
  expect(idsOf(second)).toEqual(idsOf(first));
});

test("stored answers that no longer make sense count as not given", async () => {
  const { walk, list, count } = await rankForVisit({
    seed: "one",
    includeOpen: null,
    answers: { ...answers, level: { level: "wizardry" }, unknown: { x: "y" }, budget: null },
  });
  expect(walk.relevant.level).toBeUndefined();
  expect(list().matches).toHaveLength(2);
  expect(count()).toBe(2);
});

test("programs of schools that pay nothing take part when the publisher or the visitor says so", async () => {
  const school = await owner().school.create({ data: schoolInput(null), select: { id: true } });
  const open = await owner().program.create({
    data: programInput(school.id, { modalities: [], schedules: [] }),
    select: { id: true },
  });
  expect(idsOf(await rankForVisit(visit))).not.toContain(open.id);
  expect(idsOf(await rankForVisit({ ...visit, includeOpen: true }))).toContain(open.id);
  await owner().setting.create({ data: { key: "match.pool", value: "all" } });
  const followed = await rankForVisit(visit);
  expect([followed.pool, idsOf(followed).includes(open.id)]).toEqual(["all", true]);
  expect(idsOf(await rankForVisit({ ...visit, includeOpen: false }))).not.toContain(open.id);
});
