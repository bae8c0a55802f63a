import type { MissingFact } from "#lib/access/refusals.ts";
import type { Modality, PublicationStatus, Schedule } from "#lib/platform/prisma/enums.ts";

interface ProgramFactsToPublish {
  modalities: readonly Modality[];
  schedules: readonly Schedule[];
  monthsFullTime: number | null;
  monthsPartTime: number | null;
  campusCount: number;
  school: { status: PublicationStatus; partner: { status: PublicationStatus } | null };
}

const ON_CAMPUS: readonly Modality[] = ["campus", "hybrid"];

/**
 * The facts without which a program cannot be published: a reader could not be told what it is. All other facts
 * may stay unknown; they are shown as "not known" and score in the middle.
 */
export function missingFacts(program: ProgramFactsToPublish): MissingFact[] {
  const missing: MissingFact[] = [];
  if (program.modalities.length === 0)
    missing.push({ field: "modalities", words: "At least one format: online, hybrid or on campus" });
  if (program.schedules.length === 0)
    missing.push({ field: "schedules", words: "At least one schedule, such as part time" });
  if (program.monthsFullTime === null && program.monthsPartTime === null)
    missing.push({ field: "monthsFullTime", words: "The length in months, at full time or part time" });
  if (program.modalities.some((modality) => ON_CAMPUS.includes(modality)) && program.campusCount === 0)
    missing.push({ field: "campusIds", words: "The campus where it is taught" });
  if (program.school.status !== "published")
    missing.push({ field: "schoolId", words: "A published school: this one is not published" });
  if (program.school.partner && program.school.partner.status !== "published")
    missing.push({ field: "schoolId", words: "A published partner: the school's partner is not published" });
  return missing;
}
