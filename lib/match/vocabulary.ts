/** The closed vocabularies of the match. Keys are stored and sent: never rename one. Words stand with the questions. */
export const GOALS = [
  "start_career",
  "change_career",
  "advance",
  "finish_degree",
  "licence",
  "personal",
] as const;
export type Goal = (typeof GOALS)[number];

/** Equal to the database's `credential_level`. */
export const CREDENTIAL_LEVELS = [
  "bootcamp",
  "certificate",
  "associate",
  "bachelors",
  "post_bachelors_certificate",
  "masters",
  "doctorate",
] as const;
export type CredentialLevel = (typeof CREDENTIAL_LEVELS)[number];

/** Equal to the database's `education_level`, least first. */
export const EDUCATION_LEVELS = [
  "none",
  "ged",
  "high_school",
  "some_college",
  "associate",
  "bachelors",
  "masters",
  "doctorate",
] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

export const CREDIT_BANDS = ["0", "1-29", "30-59", "60-89", "90+"] as const;
export type CreditBand = (typeof CREDIT_BANDS)[number];

/** Equal to the database's `modality`. */
export const MODALITIES = ["online_async", "online_sync", "hybrid", "campus"] as const;
export type Modality = (typeof MODALITIES)[number];

export const RADII = ["10", "25", "50", "100", "any"] as const;
export type Radius = (typeof RADII)[number];

/** Equal to the database's `schedule`. */
export const SCHEDULES = ["full_time", "part_time", "evenings_weekends", "self_paced"] as const;
export type Schedule = (typeof SCHEDULES)[number];

export const START_WINDOWS = ["within_1", "1_3", "4_6", "7_12", "later", "exploring"] as const;
export type StartWindow = (typeof START_WINDOWS)[number];

export const BUDGETS = ["under_5k", "5_10k", "10_20k", "20_40k", "over_40k", "not_sure"] as const;
export type Budget = (typeof BUDGETS)[number];

export const SUPPORTS = ["needs_aid", "employer_pays"] as const;
export type Support = (typeof SUPPORTS)[number];

export const MILITARY_STATUSES = [
  "none",
  "active_duty",
  "guard_reserve",
  "veteran",
  "spouse",
  "dependant",
  "rather_not_say",
] as const;
export type MilitaryStatus = (typeof MILITARY_STATUSES)[number];

/** Equal to the database's `skill_level`, least first. */
export const SKILL_LEVELS = ["none", "some", "comfortable"] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];

export const PRIORITIES = [
  "cost",
  "time_to_finish",
  "distance",
  "start_date",
  "schedule_fit",
  "results",
  "accreditation",
] as const;
export type Priority = (typeof PRIORITIES)[number];
