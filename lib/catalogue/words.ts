import type {
  CredentialLevel,
  EducationLevel,
  Modality,
  PublicationStatus,
  Schedule,
  SkillLevel,
} from "#lib/platform/prisma/enums.ts";

/** The catalogue's vocabularies as people read them in admin, in the order in which they are offered. */
export const LEVEL_WORDS: Record<CredentialLevel, string> = {
  bootcamp: "Bootcamp",
  certificate: "Certificate",
  associate: "Associate degree",
  bachelors: "Bachelor's degree",
  post_bachelors_certificate: "Post-bachelor's certificate",
  masters: "Master's degree",
  doctorate: "Doctorate",
};

export const MODALITY_WORDS: Record<Modality, string> = {
  online_async: "Online, no fixed hours",
  online_sync: "Online at set hours",
  hybrid: "Partly online, partly on campus",
  campus: "On campus",
};

export const SCHEDULE_WORDS: Record<Schedule, string> = {
  full_time: "Full time",
  part_time: "Part time",
  evenings_weekends: "Evenings and weekends",
  self_paced: "At the student's own pace",
};

export const EDUCATION_WORDS: Record<EducationLevel, string> = {
  none: "None",
  ged: "GED",
  high_school: "High school",
  some_college: "Some college",
  associate: "Associate degree",
  bachelors: "Bachelor's degree",
  masters: "Master's degree",
  doctorate: "Doctorate",
};

export const SKILL_WORDS: Record<SkillLevel, string> = {
  none: "None",
  some: "Some",
  comfortable: "Comfortable",
};

export const STATUS_WORDS: Record<PublicationStatus, string> = {
  draft: "Draft",
  published: "Published",
  withdrawn: "Withdrawn",
};

/** A vocabulary as the options of a choice, in its own order. */
export function optionsOf<K extends string>(words: Record<K, string>): { value: K; label: string }[] {
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
