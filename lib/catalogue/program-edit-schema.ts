import { z } from "zod";
import type { ProgramForm } from "./program-schema.ts";
import { PROGRAM_COLUMNS, type SheetColumn, STATUS } from "./sheet-columns.ts";
import { EDUCATION_WORDS, MODALITY_WORDS, SCHEDULE_WORDS, SKILL_WORDS } from "./words.ts";

/** As many programs are changed at once as somebody can still look through. */
export const MOST_EDITED = 5_000;

/** The fields that make sense for many programs at once, and how each is asked for. */
const EDITABLE = {
  [STATUS]: "status",
  startDates: "text",
  rollingStart: "yesNo",
  modalities: "several",
  schedules: "several",
  monthsFullTime: "text",
  monthsPartTime: "text",
  costInStateCents: "text",
  costOutOfStateCents: "text",
  costOnlineCents: "text",
  statesServed: "text",
  minEducation: "one",
  entrySkill: "one",
  admissionNote: "text",
  maxTransferCredits: "text",
  programAccreditation: "text",
  giBill: "yesNo",
  yellowRibbon: "yesNo",
  tuitionAssistance: "yesNo",
  federalAid: "yesNo",
  factsSource: "text",
  factsAsOf: "day",
} as const;
export type EditedField = keyof typeof EDITABLE;
export const EDITED_FIELDS = Object.keys(EDITABLE) as EditedField[];

const CHOICES: Partial<Record<EditedField, Readonly<Record<string, string>>>> = {
  [STATUS]: { published: "Publish", withdrawn: "Withdraw" },
  modalities: MODALITY_WORDS,
  schedules: SCHEDULE_WORDS,
  minEducation: EDUCATION_WORDS,
  entrySkill: SKILL_WORDS,
};

export interface EditedFieldView {
  field: EditedField;
  label: string;
  kind: (typeof EDITABLE)[EditedField];
  example: string;
  options: { value: string; label: string }[];
}

/** A field of the edit as its form asks for it. */
export function editedField(field: EditedField): EditedFieldView {
  const column: SheetColumn<ProgramForm> | undefined = PROGRAM_COLUMNS.find((one) => one.field === field);
  return {
    field,
    label: column?.heading ?? "Status",
    kind: EDITABLE[field],
    example: column?.example ?? "",
    options: Object.entries(CHOICES[field] ?? {}).map(([value, label]) => ({ value, label })),
  };
}

const several = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one])]).catch([]);

/** Which programs are meant: the chosen ones, or all of a filter. */
export const programChoiceSchema = z.object({
  which: z.enum(["chosen", "all"]).catch("chosen"),
  id: several(z.uuid()),
  field: z.enum(["", ...EDITED_FIELDS]).catch(""),
});
export type ProgramChoice = z.infer<typeof programChoiceSchema>;

/** What its field is to become: text as in a cell of a sheet, or several choices. */
export const newValueSchema = z
  .union([
    z.string().max(5_000),
    z
      .array(z.string().max(100))
      .max(20)
      .transform((some) => some.join("; ")),
  ])
  .catch("");
