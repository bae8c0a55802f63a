import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { agreementInput } from "#prisma/factories/agreement-factory.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { listSubjectPrograms } from "./subject-programs.ts";

const { owner } = useTestDatabase();
const CIPS = ["11.1003", "43.0403"];
/** The same in each run, and so are the draws. */
const idOf = (n: number) => `0190a0a0-0000-7000-8000-0000000000${n.toString().padStart(2, "0")}`;
const dayNumber = (n: number) => new Date(Date.UTC(2026, 10, 26 + n, 15));

let partnerId: string;
let schoolId: string;

const draw = async (n: number, { place = "a-guide", limit = 6 } = {}) =>
  (await listSubjectPrograms({ cips: CIPS, place, day: dayNumber(n), limit })).map(({ slug }) => slug);

async function addSchool(pays: boolean, status: "published" | "draft" = "published") {
  const { id } = await owner().school.create({
    data: schoolInput(pays ? partnerId : null, { status }),
    select: { id: true },
  });
  return id;
}

beforeAll(async () => {
  const partner = await owner().partner.create({ data: partnerInput(), select: { id: true } });
  partnerId = partner.id;
  schoolId = await addSchool(true);
  const open = await addSchool(false);
  await owner().program.createMany({
    data: Array.from({ length: 20 }, (_, n) =>
      programInput(n % 2 ? schoolId : open, { id: idOf(n), slug: `p${n}`, cipCode: CIPS[n % 2] }),
    ),
  });
});

test("the draw is the same for everybody on one day, whatever the hour, and another one elsewhere", async () => {
  const today = await draw(0);
  expect(today).toHaveLength(6);
  expect(new Set(today).size).toBe(6);
  const evening = { cips: CIPS, place: "a-guide", day: new Date("2026-11-26T23:59:59Z"), limit: 6 };
  expect((await listSubjectPrograms(evening)).map(({ slug }) => slug)).toEqual(today);
  expect(await draw(1)).not.toEqual(today);
  expect(await draw(0, { place: "another-guide" })).not.toEqual(today);
});

test("over two hundred days each program is drawn about as often, and stands first about as often", async () => {
  const drawn = new Map<string, number>();
  const first = new Map<string, number>();
  for (let n = 0; n < 200; n += 1) {
    const slugs = await draw(n);
    for (const slug of slugs) drawn.set(slug, (drawn.get(slug) ?? 0) + 1);
    first.set(slugs[0] ?? "", (first.get(slugs[0] ?? "") ?? 0) + 1);
  }
  // 200 days x 6 of 20: 60 each with a standard deviation of 6.5; first: 10 each, 3.1.
  for (let n = 0; n < 20; n += 1) {
    expect(Math.abs((drawn.get(`p${n}`) ?? 0) - 60), `p${n}`).toBeLessThan(20);
    expect(Math.abs((first.get(`p${n}`) ?? 0) - 10), `p${n} first`).toBeLessThan(10);
  }
});

describe("pay, name and age", () => {
  test("change nothing: agreements, placements, renaming and other dates leave the draw as it is", async () => {
    const before = await draw(3, { limit: 20 });
    const [sold] = await owner().program.findMany({ where: { schoolId }, select: { id: true }, take: 1 });
    await owner().agreement.create({ data: agreementInput(partnerId, { pricePerLeadCents: 99_900 }) });
    await owner().placement.create({
      data: {
        guideSlug: "a-guide",
        programId: sold?.id ?? "",
        position: 1,
        startsOn: new Date("2026-11-01"),
        targetUrl: "https://school.example/",
      },
    });
    await owner().program.updateMany({
      where: { schoolId },
      data: {
        name: "AAA first of all",
        publishedAt: new Date("2020-01-01"),
        createdAt: new Date("2020-01-01"),
      },
    });
    expect(await draw(3, { limit: 20 })).toEqual(before);
  });
});

test("only what readers can see, and only of the subject", async () => {
  const hidden = await addSchool(false, "draft");
  const offPartner = await owner().partner.create({
    data: partnerInput({ status: "withdrawn" }),
    select: { id: true },
  });
  const ofOff = await owner().school.create({ data: schoolInput(offPartner.id), select: { id: true } });
  const cipCode = "30.7101";
  await owner().program.createMany({
    data: [
      programInput(hidden, { cipCode }),
      programInput(ofOff.id, { cipCode }),
      programInput(schoolId, { cipCode, status: "withdrawn" }),
      programInput(schoolId, { cipCode: "30.7102" }),
      programInput(schoolId, { cipCode, slug: "seen", costOnlineCents: null }),
    ],
  });
  const found = await listSubjectPrograms({ cips: [cipCode], place: "a-guide", day: dayNumber(0), limit: 6 });
  expect(found).toMatchObject([{ slug: "seen", level: "associate", costOnlineCents: null, isDemo: true }]);
  expect(Object.keys(found[0] ?? {}).join(" ")).not.toMatch(/price|pay|partner|placement|agreement/i);
  const nothing = { cips: ["01.0101"], place: randomUUID(), day: dayNumber(0), limit: 6 };
  expect(await listSubjectPrograms(nothing)).toEqual([]);
});
