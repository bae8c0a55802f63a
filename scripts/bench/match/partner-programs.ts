import { randomUUID } from "node:crypto";
import { listCips } from "#lib/catalogue/cip.ts";
import { CREDENTIAL_LEVELS, EDUCATION_LEVELS, MODALITIES, SCHEDULES } from "#lib/match/vocabulary.ts";
import { STATES } from "#lib/places/states.ts";
import type { Db } from "#lib/platform/db.ts";
import { between, chance, pick, randomFrom } from "#prisma/demo/random.ts";

const PARTNERS = 60;
const SCHOOLS = 300;
/** Families where partners of such sites offer most: health, computing, business, education, security, data. */
const FAMILIES = ["51", "11", "52", "13", "43", "30"];

/** Puts invented partner programs in, the same in every run but for their ids: most facts known, some not. */
export async function addPartnerPrograms(db: Db, count: number): Promise<void> {
  const random = randomFrom("fairmatch partner programs 1");
  const one = <T>(options: readonly T[]): T => pick(random, options as [T, ...T[]]);
  const some = <T>(options: readonly T[]) => options.filter(() => chance(random, 0.45));
  const known = <T>(probability: number, make: () => T): T | null =>
    chance(random, probability) ? make() : null;
  const cips = listCips().filter(({ code }) => FAMILIES.includes(code.slice(0, 2)));
  const partners = Array.from({ length: PARTNERS }, (_, place) => ({
    id: randomUUID(),
    slug: `bench-partner-${place}`,
    name: `Bench partner ${place}`,
    legalName: `Bench partner ${place}, Inc.`,
    status: "published" as const,
    isDemo: true,
  }));
  const schools = Array.from({ length: SCHOOLS }, (_, place) => ({
    id: randomUUID(),
    slug: `bench-school-${place}`,
    name: `Bench school ${place}`,
    legalName: `Bench school ${place}, Inc.`,
    partnerId: partners[place % PARTNERS]?.id ?? null,
    accreditor: known(0.8, () => "An invented accreditor"),
    status: "published" as const,
    isDemo: true,
  }));
  const campuses = schools.map(({ id: schoolId }) => ({
    id: randomUUID(),
    schoolId,
    name: "Main campus",
    city: "Invented",
    state: one(STATES).code,
    zip: "60614",
    latitude: 25 + random() * 23,
    longitude: -122 + random() * 50,
  }));
  const starts = () => [1, 4, 8].map((month) => new Date(Date.UTC(2027, month, between(random, 1, 28))));
  const programs = Array.from({ length: count }, (_, place) => ({
    id: randomUUID(),
    slug: `bench-program-${place}`,
    schoolId: schools[place % SCHOOLS]?.id ?? "",
    name: `Bench program ${place}`,
    cipCode: one(cips).code,
    level: one(CREDENTIAL_LEVELS),
    modalities: some(MODALITIES),
    schedules: some(SCHEDULES),
    monthsFullTime: known(0.8, () => between(random, 3, 60)),
    monthsPartTime: known(0.6, () => between(random, 6, 90)),
    costInStateCents: known(0.7, () => between(random, 100_000, 8_000_000)),
    costOutOfStateCents: known(0.6, () => between(random, 200_000, 9_000_000)),
    costOnlineCents: known(0.7, () => between(random, 100_000, 6_000_000)),
    ...(chance(random, 0.2) ? { rollingStart: true, startDates: [] } : { startDates: starts() }),
    minEducation: known(0.8, () => one(EDUCATION_LEVELS.slice(0, 6))),
    statesServed: STATES.filter(() => chance(random, 0.7)).map(({ code }) => code),
    statesKnown: chance(random, 0.8),
    maxTransferCredits: known(0.6, () => between(random, 0, 90)),
    giBill: known(0.7, () => chance(random, 0.6)),
    federalAid: known(0.8, () => chance(random, 0.8)),
    completionRate: known(0.6, () => between(random, 10, 95)),
    placementRate: known(0.5, () => between(random, 20, 98)),
    factsSource: "Invented for a measurement",
    factsAsOf: new Date("2026-06-01"),
    status: "published" as const,
    publishedAt: new Date("2026-06-02T12:00:00Z"),
    isDemo: true,
  }));
  await db.partner.createMany({ data: partners });
  await db.school.createMany({ data: schools });
  await db.campus.createMany({ data: campuses });
  for (let from = 0; from < count; from += 1_000)
    await db.program.createMany({ data: programs.slice(from, from + 1_000) });
  await db.$executeRaw`
    INSERT INTO program_campus (program_id, campus_id)
    SELECT program.id, campus.id FROM program JOIN campus ON campus.school_id = program.school_id
    WHERE program.slug LIKE 'bench-program-%'`;
}
