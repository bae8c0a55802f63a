import "server-only";
import { z } from "zod";
import { INTEREST_KEYS } from "#lib/catalogue/interests.ts";
import { SKILL_KEYS } from "#lib/catalogue/subjects.ts";
import { CRITERIA } from "#lib/match/ranking.ts";
import {
  BUDGETS,
  CREDENTIAL_LEVELS,
  CREDIT_BANDS,
  EDUCATION_LEVELS,
  GOALS,
  MILITARY_STATUSES,
  MODALITIES,
  PRIORITIES,
  RADII,
  SCHEDULES,
  SKILL_LEVELS,
  START_WINDOWS,
  SUPPORTS,
} from "#lib/match/vocabulary.ts";
import { STATES } from "#lib/places/states.ts";
import { oneOf } from "./one-of.ts";
import { POOLS } from "./pools.ts";
import { subjectField } from "./subject-field.ts";
import { unlisted } from "./unlisted.ts";

/** At least one, each once. */
const someOf = <Option extends string>(options: readonly Option[]) =>
  z
    .array(oneOf(options), { error: `Send a list of: ${options.join(", ")}.` })
    .min(1, "Send at least one, or leave the list out.")
    .refine((chosen) => new Set(chosen).size === chosen.length, "Send each only once.")
    .meta({ maxItems: options.length, uniqueItems: true });

const location = z
  .strictObject(
    {
      state: oneOf(STATES.map(({ code }) => code))
        .optional()
        .describe("Postal code of a state or territory."),
      zip3: z
        .string("Send three digits as text.")
        .regex(/^\d{3}$/, "Send the first three digits of a ZIP code, no more.")
        .optional()
        .describe("First three digits of a ZIP code. Distances are measured from the middle of that area."),
      radius: oneOf(RADII)
        .optional()
        .describe("Miles to a campus at most. Read where hybrid or campus is wanted."),
    },
    { error: unlisted("Send “state”, or “zip3” with the first three digits of a ZIP code.") },
  )
  .superRefine(({ state, zip3, radius }, context) => {
    if (state === undefined && zip3 === undefined)
      context.addIssue({ code: "custom", message: "Send “state”, “zip3” or both, or leave the place out." });
    if (zip3 === undefined && radius !== undefined && radius !== "any")
      context.addIssue({
        code: "custom",
        path: ["radius"],
        message: "A radius needs “zip3”. With a state alone, send “any” or leave it out.",
      });
  });

const answers = z
  .strictObject(
    {
      goal: oneOf(GOALS).optional(),
      subject: subjectField.optional(),
      interest: oneOf(INTEREST_KEYS)
        .optional()
        .describe("Instead of a subject, for those who are not sure: it stands for several subjects."),
      level: someOf([...CREDENTIAL_LEVELS, "not_sure"]).optional(),
      education: oneOf(EDUCATION_LEVELS).optional().describe("Highest education that is finished."),
      credits: oneOf(CREDIT_BANDS)
        .optional()
        .describe("College credits. Read with some college or an associate degree."),
      format: someOf(MODALITIES).optional(),
      location: location.optional(),
      schedule: someOf(SCHEDULES).optional(),
      start: oneOf(START_WINDOWS).optional().describe("Months from today."),
      budget: oneOf(BUDGETS).optional().describe("US dollars for the whole program."),
      support: someOf(SUPPORTS).optional(),
      military: oneOf(MILITARY_STATUSES).optional(),
      skills: z
        .partialRecord(oneOf(SKILL_KEYS), oneOf(SKILL_LEVELS), { error: "Send levels of skill by skill." })
        .optional()
        .describe("Read for bootcamps and certificates in a subject that has such skills."),
      priorities: someOf(PRIORITIES)
        .max(3, "Send three priorities at most.")
        .optional()
        .meta({ description: "What matters most, first things first.", maxItems: 3 }),
    },
    {
      error: unlisted(
        "Answers are: goal, subject or interest, level, education and so on; see the description.",
      ),
    },
  )
  .superRefine(({ subject, interest }, context) => {
    if ((subject === undefined) === (interest === undefined))
      context.addIssue({
        code: "custom",
        path: ["subject"],
        message: "Send a subject, or an interest in its place.",
      });
  });

/** What `POST /api/v1/match` takes. There is no place in it for a name, a contact or an exact place. */
export const matchRequestSchema = z
  .strictObject(
    {
      answers: answers.describe(
        "A subject or an interest is needed. What else is left out counts as not asked.",
      ),
      pool: oneOf(POOLS)
        .optional()
        .describe(
          "partners: programs of schools that pay the publisher; all: of schools that pay nothing too. Without it the publisher's setting.",
        ),
      limit: z
        .int("Send a whole number.")
        .min(1, "Send 1 or more.")
        .max(50, "Send 50 or less.")
        .default(10)
        .describe("How many of the best programs to give."),
      seed: z
        .string("Send text.")
        .regex(/^[A-Za-z0-9_-]{1,64}$/, "Send 1 to 64 letters, digits, _ or -.")
        .optional()
        .describe(
          "Decides between programs of equal score. The same seed decides the same; without one it is drawn.",
        ),
      weights: z
        .partialRecord(
          oneOf(CRITERIA),
          z.number("Send a number.").min(0, "Send 0 or more.").max(100, "Send 100 or less."),
          { error: "Send weights by criterion." },
        )
        .optional()
        .describe("Weights of criteria in place of the published ones. Only their proportions matter."),
    },
    { error: unlisted("The body holds answers, pool, limit, seed and weights.") },
  )
  .meta({ id: "MatchRequest" });
export type MatchRequest = z.infer<typeof matchRequestSchema>;
