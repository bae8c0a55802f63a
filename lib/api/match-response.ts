import "server-only";
import { z } from "zod";
import { CRITERIA } from "#lib/match/ranking.ts";
import { CREDENTIAL_LEVELS, MODALITIES, SCHEDULES } from "#lib/match/vocabulary.ts";
import { POOLS } from "./pools.ts";
import { shownSchool } from "./shown-school.ts";

const cents = z.int().nullable();
const GATES = ["withdrawn", "subject", "level", "admission", "format", "state", "radius"] as const;
const reason = z.strictObject({ criterion: z.enum(CRITERIA), words: z.string() });

const criterion = z
  .strictObject({
    key: z.enum(CRITERIA),
    label: z.string(),
    points: z.number().describe("What it adds to the score."),
    possible: z.number().describe("What it could add at most."),
    known: z.boolean().describe("False: a fact that it needs is missing, and that part scores the middle."),
    reason: z.string(),
  })
  .meta({ id: "MatchCriterion" });

const figures = z
  .strictObject({
    costCents: cents.describe("Tuition and required fees of the whole program for these answers, US cents."),
    costBasis: z.enum(["in_state", "out_of_state", "online"]).nullable(),
    months: z.int().nullable(),
    pace: z.enum(["full_time", "part_time"]).nullable(),
    distanceMiles: z
      .number()
      .nullable()
      .describe("To the nearest campus, rough: from the middle of the area."),
    nextStart: z.string().nullable().describe("ISO day, “any” for a start on any day, null for not known."),
  })
  .meta({ id: "MatchFigures" });

const match = z
  .strictObject({
    rank: z.int().describe("1 is first."),
    score: z.number().describe("0 to 100: the sum of the points."),
    program: z.strictObject({
      id: z.uuid(),
      name: z.string(),
      cipCode: z.string(),
      level: z.enum(CREDENTIAL_LEVELS),
      formats: z.array(z.enum(MODALITIES)).describe("Empty: not known."),
      schedules: z.array(z.enum(SCHEDULES)).describe("Empty: not known."),
      isDemo: z.boolean().describe("True: invented, for the demo."),
      url: z.url().describe("Its public page."),
      school: shownSchool,
    }),
    figures,
    strongest: z.array(reason),
    weakest: reason.nullable(),
    asks: z
      .array(z.string())
      .describe("What to ask the school, because a fact that could exclude is not known."),
    criteria: z.array(criterion),
  })
  .meta({ id: "Match" });

/** What `POST /api/v1/match` answers. */
export const matchResponseSchema = z
  .strictObject({
    engineVersion: z.string(),
    day: z.iso.date().describe("The day that starts are counted from."),
    seed: z.string(),
    pool: z
      .enum(POOLS)
      .describe(
        "partners: only programs of schools that pay the publisher; all: of schools that pay nothing too.",
      ),
    weights: z
      .record(z.enum(CRITERIA), z.number())
      .describe("The weights that were used: the publisher's, with those of the request in their place."),
    found: z.int().describe("How many programs pass every gate."),
    leftOut: z.record(z.enum(GATES), z.int()).describe("How many programs each gate left out."),
    notRead: z
      .array(z.string())
      .describe("Answers that were sent and do not count, because the others do not lead to their question."),
    matches: z.array(match).describe("Best first. What a school pays has no part in it."),
  })
  .meta({ id: "MatchResponse" });
export type MatchResponse = z.infer<typeof matchResponseSchema>;
