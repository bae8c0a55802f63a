import { expect, test } from "vitest";
import { DISCLOSURE_KINDS } from "#lib/disclosures/schema.ts";
import { requireEnv } from "#lib/platform/env.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { seedDemoWorld } from "./world.ts";

const database = useTestDatabase();

const settings = (port: number) => ({
  today: new Date("2026-11-22T12:00:00Z"),
  receiverOrigin: `http://127.0.0.1:${port}`,
  indexKey: requireEnv("FAIRMATCH_INDEX_KEY"),
});

test("real data keeps the demo out, and the refusal leaves nothing behind", async () => {
  const db = database.owner();
  const { id } = await db.partner.create({ data: partnerInput({ isDemo: false }), select: { id: true } });
  await expect(seedDemoWorld(db, settings(4001))).rejects.toThrow("holds real data");
  expect(await db.setting.count({ where: { key: "installation" } })).toBe(0);
  await db.partner.delete({ where: { id } });
});

test("the demo world is complete, marked as demo, and seeded once", async () => {
  const db = database.owner();
  expect(await seedDemoWorld(db, settings(4001))).toBe("seeded");
  expect(await seedDemoWorld(db, settings(4002))).toBe("present");

  expect(await db.partner.count({ where: { isDemo: true, status: "published" } })).toBe(12);
  expect(await db.school.count({ where: { isDemo: true, status: "published" } })).toBe(25);
  expect(await db.program.count({ where: { isDemo: true, status: "published" } })).toBe(150);
  expect(await db.agreement.count({ where: { hours: { some: {} } } })).toBeGreaterThan(0);
  const placed = await db.placement.groupBy({
    by: ["guideSlug"],
    _count: true,
    orderBy: { guideSlug: "asc" },
  });
  expect(placed.map(({ guideSlug, _count }) => [guideSlug, _count])).toEqual([
    ["health-information-technician", 3],
    ["medical-coder", 2],
    ["software-developer", 2],
  ]);
  expect(await db.disclosureVersion.count({ where: { status: "published" } })).toBe(DISCLOSURE_KINDS.length);
});

test("a kind of text that an older demo did not have is published at the next start, and the others stay", async () => {
  const db = database.owner();
  const others = { disclosure: { kind: { not: "results_notice_all" } } } as const;
  const before = await db.disclosureVersion.findMany({ where: others, orderBy: { id: "asc" } });
  await db.$transaction(async (tx) => {
    // Published texts cannot be deleted otherwise.
    await tx.$executeRaw`ALTER TABLE disclosure_version DISABLE TRIGGER USER`;
    await tx.disclosureVersion.deleteMany({ where: { disclosure: { kind: "results_notice_all" } } });
    await tx.$executeRaw`ALTER TABLE disclosure_version ENABLE TRIGGER USER`;
    await tx.disclosure.deleteMany({ where: { kind: "results_notice_all" } });
  });
  expect(await seedDemoWorld(db, settings(4002))).toBe("present");
  expect(await seedDemoWorld(db, settings(4002))).toBe("present");
  expect(
    await db.disclosureVersion.findMany({
      where: { disclosure: { kind: "results_notice_all" } },
      select: { number: true, status: true },
    }),
  ).toEqual([{ number: 1, status: "published" }]);
  expect(await db.disclosureVersion.findMany({ where: others, orderBy: { id: "asc" } })).toEqual(before);
});

test("a restart on another port points every webhook there", async () => {
  const targets = await database
    .owner()
    .deliveryTarget.findMany({ where: { channel: "webhook" }, select: { url: true } });
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter(({ url }) => !url?.startsWith("http://127.0.0.1:4002/webhooks/"))).toEqual([]);
});

test("every subject has programs that are online and programs on a campus, at several prices", async () => {
  const programs = await database.owner().program.findMany({
    select: { cipCode: true, modalities: true, costInStateCents: true, costOnlineCents: true },
  });
  for (const family of ["51.07", "51.27", "30.7", "11.0", "11.1"]) {
    const own = programs.filter(({ cipCode }) => cipCode.startsWith(family));
    expect(own.some(({ modalities }) => modalities.includes("online_async"))).toBe(true);
    expect(own.some(({ modalities }) => modalities.includes("campus"))).toBe(true);
    expect(
      new Set(own.map((program) => program.costOnlineCents ?? program.costInStateCents)).size,
    ).toBeGreaterThan(5);
  }
});

test("an older demo gets the placements that it does not have, and a placement that was ended stays ended", async () => {
  const db = database.owner();
  const [first, second] = await db.placement.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  await db.placement.delete({ where: { id: first?.id ?? "" } });
  await db.placement.update({
    where: { id: second?.id ?? "" },
    data: { endsOn: new Date("2026-11-22") },
  });
  expect(await seedDemoWorld(db, settings(4002))).toBe("present");
  expect(await db.placement.count()).toBe(7);
  expect(await db.placement.count({ where: { endsOn: null } })).toBe(6);
});
