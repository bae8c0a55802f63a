import type { ProgramForm } from "./program-schema.ts";
import type { PartnerForm } from "./schema.ts";
import {
  type CellValue,
  readChoice,
  readChoices,
  readCip,
  readDay,
  readDays,
  readWhole,
  readYesNo,
} from "./sheet-cells.ts";
import { EDUCATION_WORDS, LEVEL_WORDS, MODALITY_WORDS, SCHEDULE_WORDS, SKILL_WORDS } from "./words.ts";

/** A column of a sheet, for reading and for writing. */
export interface SheetColumn<Form> {
  field: string;
  heading: string;
  /** Other headings that mean it. */
  aliases?: readonly string[];
  /** Needed for a record that is new. */
  isNeeded?: true;
  /** What somebody fills in, for the template. */
  example: string;
  /** Puts a cell into the form; a text says what is wrong with it. Columns of ids are read where they are looked up. */
  read?(cell: string, form: Form): string | null;
  write?(form: Form): string;
}

/** Columns that name a record or one beside it: whoever checks a sheet looks them up. */
export const ID = "id";
export const SCHOOL = "schoolId";
export const CAMPUSES = "campusIds";
/** In no file: only the edit of several programs sets it. */
export const STATUS = "status";

type TextField<Form> = { [Field in keyof Form]: Form[Field] extends string ? Field : never }[keyof Form] &
  string;

function text<Form>(
  field: TextField<Form>,
  heading: string,
  example: string,
  clean: (cell: string) => string = (cell) => cell,
): SheetColumn<Form> {
  return {
    field,
    heading,
    example,
    read: (cell, form) => {
      (form as Record<string, unknown>)[field] = clean(cell);
      return null;
    },
    write: (form) => String(form[field]),
  };
}

/** Puts what was read into the form, or says what is wrong. */
function put<Value>(read: CellValue<Value>, into: (value: Value) => void): string | null {
  if (!read.ok) return read.problem;
  into(read.value);
  return null;
}

const program = text<ProgramForm>;
const yesNo = (field: "giBill" | "yellowRibbon" | "tuitionAssistance" | "federalAid", heading: string) =>
  ({
    field,
    heading,
    example: "yes",
    read: (cell, form) =>
      put(readYesNo(cell), (value) => {
        form[field] = value;
      }),
    write: (form) => form[field],
  }) satisfies SheetColumn<ProgramForm>;

export const PROGRAM_COLUMNS: readonly SheetColumn<ProgramForm>[] = [
  { field: ID, heading: "Program ID", aliases: ["id"], example: "" },
  {
    field: SCHOOL,
    heading: "School",
    aliases: ["school name", "institution"],
    isNeeded: true,
    example: "Northfield College",
  },
  {
    ...program("name", "Program", "Certificate in Medical Coding"),
    aliases: ["program name", "name", "title"],
    isNeeded: true,
  },
  { ...program("cipCode", "CIP code", "51.0713", readCip), aliases: ["cip", "subject"], isNeeded: true },
  {
    field: "level",
    heading: "Level",
    aliases: ["credential", "credential level", "degree"],
    isNeeded: true,
    example: LEVEL_WORDS.certificate,
    read: (cell, form) =>
      put(readChoice(cell, LEVEL_WORDS), (value) => {
        form.level = value as ProgramForm["level"];
      }),
    write: (form) => LEVEL_WORDS[form.level],
  },
  program("summary", "Summary", "Learn to code diagnoses and procedures for bills."),
  {
    field: "modalities",
    heading: "Formats",
    aliases: ["format", "modality"],
    example: `${MODALITY_WORDS.online_async}; ${MODALITY_WORDS.campus}`,
    read: (cell, form) =>
      put(readChoices(cell, MODALITY_WORDS), (value) => {
        form.modalities = value;
      }),
    write: (form) => form.modalities.map((key) => MODALITY_WORDS[key]).join("; "),
  },
  {
    field: "schedules",
    heading: "Schedules",
    aliases: ["schedule", "pace"],
    example: `${SCHEDULE_WORDS.full_time}; ${SCHEDULE_WORDS.part_time}`,
    read: (cell, form) =>
      put(readChoices(cell, SCHEDULE_WORDS), (value) => {
        form.schedules = value;
      }),
    write: (form) => form.schedules.map((key) => SCHEDULE_WORDS[key]).join("; "),
  },
  { field: CAMPUSES, heading: "Campuses", aliases: ["campus", "location"], example: "Downtown" },
  program("monthsFullTime", "Months at full time", "9", readWhole),
  program("monthsPartTime", "Months at part time", "18", readWhole),
  program("costInStateCents", "Cost in state (USD)", "4,200"),
  program("costOutOfStateCents", "Cost out of state (USD)", "6,900"),
  program("costOnlineCents", "Cost online (USD)", "4,200"),
  {
    field: "rollingStart",
    heading: "Starts at any time",
    aliases: ["rolling start"],
    example: "no",
    read: (cell, form) =>
      put(readYesNo(cell), (value) => {
        form.rollingStart = value === "yes";
      }),
    write: (form) => (form.rollingStart ? "yes" : "no"),
  },
  {
    ...program("startDates", "Start dates", "2027-01-11; 2027-08-23", readDays),
    write: (form) => form.startDates.replaceAll("\n", "; "),
  },
  {
    field: "minEducation",
    heading: "Education needed",
    example: EDUCATION_WORDS.high_school,
    read: (cell, form) =>
      put(readChoice(cell, EDUCATION_WORDS), (value) => {
        form.minEducation = value;
      }),
    write: (form) => (form.minEducation === "" ? "" : EDUCATION_WORDS[form.minEducation]),
  },
  {
    field: "entrySkill",
    heading: "Skills needed",
    example: SKILL_WORDS.none,
    read: (cell, form) =>
      put(readChoice(cell, SKILL_WORDS), (value) => {
        form.entrySkill = value;
      }),
    write: (form) => (form.entrySkill === "" ? "" : SKILL_WORDS[form.entrySkill]),
  },
  program("admissionNote", "Admission note", ""),
  program("statesServed", "States served", "all"),
  program("maxTransferCredits", "Transfer credits accepted", "30", readWhole),
  program("programAccreditation", "Program accreditation", ""),
  program("preparesFor", "Prepares for", "CPC exam"),
  yesNo("giBill", "GI Bill"),
  yesNo("yellowRibbon", "Yellow Ribbon"),
  yesNo("tuitionAssistance", "Tuition assistance"),
  yesNo("federalAid", "Federal aid"),
  program("completionRate", "Completion rate (%)", "71", readWhole),
  program("placementRate", "Placement rate (%)", "88", readWhole),
  program("resultsSource", "Source of the results", "The school's report of 2026"),
  { ...program("factsSource", "Source of the facts", "The school's catalogue of 2026"), isNeeded: true },
  { ...program("factsAsOf", "Facts checked on", "2026-11-01", readDay), isNeeded: true },
];

const partner = text<PartnerForm>;
export const PARTNER_COLUMNS: readonly SheetColumn<PartnerForm>[] = [
  { field: ID, heading: "Partner ID", aliases: ["id"], example: "" },
  {
    ...partner("name", "Partner", "Northfield Education"),
    aliases: ["name", "partner name"],
    isNeeded: true,
  },
  { ...partner("legalName", "Legal name", "Northfield Education, Inc."), isNeeded: true },
  { ...partner("websiteUrl", "Website", "https://northfield.example"), aliases: ["website url", "url"] },
];

export const sheetColumns = { program: PROGRAM_COLUMNS, partner: PARTNER_COLUMNS };
