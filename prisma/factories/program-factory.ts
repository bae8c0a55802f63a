import { randomUUID } from "node:crypto";
import type { Prisma } from "#lib/platform/prisma/client.ts";

/** A published online associate program in health information with every fact known. */
export function programInput(
  schoolId: string,
  overrides: Partial<Prisma.ProgramUncheckedCreateInput> = {},
): Prisma.ProgramUncheckedCreateInput {
  const mark = randomUUID().slice(0, 8);
  return {
    schoolId,
    slug: `program-${mark}`,
    name: `Program ${mark}`,
    cipCode: "51.0707",
    level: "associate",
    summary: "An invented program.",
    modalities: ["online_async"],
    schedules: ["part_time", "self_paced"],
    monthsFullTime: 20,
    monthsPartTime: 32,
    costOnlineCents: 1_200_000,
    rollingStart: true,
    startDates: [],
    minEducation: "high_school",
    statesServed: ["OH", "CA", "TX"],
    statesKnown: true,
    maxTransferCredits: 30,
    giBill: true,
    yellowRibbon: false,
    tuitionAssistance: true,
    federalAid: true,
    completionRate: 60,
    placementRate: 70,
    resultsSource: "Invented for a test",
    factsSource: "Invented for a test",
    factsAsOf: new Date("2026-06-01"),
    status: "published",
    publishedAt: new Date("2026-06-02T12:00:00Z"),
    isDemo: true,
    ...overrides,
  };
}
