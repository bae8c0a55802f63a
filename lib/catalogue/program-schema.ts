import { z } from "zod";
import {
  CredentialLevel,
  EducationLevel,
  Modality,
  Schedule,
  SkillLevel,
} from "#lib/platform/prisma/enums.ts";
import {
  day,
  line,
  optionalChoice,
  optionalDollars,
  optionalText,
  optionalWhole,
  several,
  yesNoUnknown,
} from "./fields.ts";
import { readSubject } from "./read-subject.ts";
import { startDatesField } from "./schema.ts";
import { statesServedField } from "./states-served.ts";

export const LEVELS = Object.values(CredentialLevel);

/**
 * A program as its form sends it (text, as typed) and as it is stored. What is empty is not known: it stays null
 * and is shown so. The same schema runs in the browser and in the server action.
 */
export const programSchema = z
  .strictObject({
    schoolId: z.uuid("Choose the school."),
    name: line("the program's name"),
    // The problem is said apart from the transform: one in there would keep what is below from being checked.
    cipCode: z
      .string()
      .transform((typed) => {
        const read = readSubject(typed);
        return "code" in read ? read.code : typed;
      })
      .superRefine((typed, context) => {
        const read = readSubject(typed);
        if ("problem" in read) context.addIssue({ code: "custom", message: read.problem });
      }),
    level: z.enum(LEVELS, "Choose the level."),
    summary: optionalText("the summary", 600),
    modalities: several(Object.values(Modality)),
    schedules: several(Object.values(Schedule)),
    campusIds: z
      .array(z.uuid())
      .max(50)
      .transform((ids) => [...new Set(ids)].sort()),
    monthsFullTime: optionalWhole("the length at full time", 1, 120),
    monthsPartTime: optionalWhole("the length at part time", 1, 240),
    costInStateCents: optionalDollars("the in-state cost"),
    costOutOfStateCents: optionalDollars("the out-of-state cost"),
    costOnlineCents: optionalDollars("the online cost"),
    rollingStart: z.boolean(),
    startDates: startDatesField,
    minEducation: optionalChoice(Object.values(EducationLevel)),
    entrySkill: optionalChoice(Object.values(SkillLevel)),
    admissionNote: optionalText("the admission note", 600),
    statesServed: statesServedField,
    maxTransferCredits: optionalWhole("the transfer credits", 0, 200),
    programAccreditation: optionalText("the accreditation", 200),
    preparesFor: optionalText("what it prepares for", 200),
    giBill: yesNoUnknown(),
    yellowRibbon: yesNoUnknown(),
    tuitionAssistance: yesNoUnknown(),
    federalAid: yesNoUnknown(),
    completionRate: optionalWhole("the completion rate", 0, 100),
    placementRate: optionalWhole("the placement rate", 0, 100),
    resultsSource: optionalText("the source of the results", 300),
    factsSource: line("where the facts come from", 300),
    factsAsOf: day("the day the facts were checked"),
  })
  .superRefine((program, context) => {
    if (program.rollingStart && program.startDates.length > 0)
      context.addIssue({
        code: "custom",
        path: ["startDates"],
        message: "Either it starts at any time, or on these dates: clear one of the two.",
      });
    const hasResults = program.completionRate !== null || program.placementRate !== null;
    if (hasResults && program.resultsSource === null)
      context.addIssue({
        code: "custom",
        path: ["resultsSource"],
        message: "Enter where the results come from: rates without a source are not shown.",
      });
  });

/** What the form holds. */
export type ProgramForm = z.input<typeof programSchema>;
/** What a command takes. */
export type ProgramData = z.output<typeof programSchema>;
