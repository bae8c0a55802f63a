import { z } from "zod";
import { day, isDay, optionalUrl } from "#lib/catalogue/fields.ts";
import { storableText } from "#lib/platform/storable.ts";

/** The furthest place on one guide. Readers see the first few; the others wait. */
const LAST_POSITION = 99;
const POSITION_WORDS = `The position is a whole number from 1 to ${LAST_POSITION}.`;

/**
 * A placement as its form sends it and as it is stored; the program aside, which stays what it is. The same schema
 * runs in the browser and in the server action.
 */
export const placementSchema = z
  .strictObject({
    guideSlug: z
      .string()
      .max(100)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Choose the guide."),
    position: z
      .string()
      .max(20, POSITION_WORDS)
      .transform((text) => text.trim())
      .refine((text) => /^[1-9]\d?$/.test(text), POSITION_WORDS)
      .transform(Number),
    startsOn: day("the first day"),
    endsOn: z
      .string()
      .max(20, "Enter the end as a date, such as 2026-12-31.")
      .refine((text) => text === "" || isDay(text), "Enter the end as a date, such as 2026-12-31.")
      .transform((text) => text || null),
    targetUrl: optionalUrl()
      .refine(
        (text) => text === null || text.toLowerCase().startsWith("https://"),
        "Enter an address that begins with https://.",
      )
      .transform((text) => text && (URL.parse(text)?.href ?? text)),
  })
  .superRefine(({ startsOn, endsOn }, context) => {
    if (endsOn !== null && endsOn < startsOn)
      context.addIssue({ code: "custom", path: ["endsOn"], message: "The end cannot lie before the start." });
  });

/** What the form holds. */
export type PlacementForm = z.input<typeof placementSchema>;
/** What a command takes: days as ISO text, null for no end and for the school's own site. */
export type PlacementData = z.output<typeof placementSchema>;

/** What the form sends to add a placement. */
export const newPlacementSchema = z.strictObject({ programId: z.uuid(), form: placementSchema });

/** What the list can be narrowed by. */
export const placementFilterSchema = z.object({
  guide: z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]*$/)
    .catch(""),
});
export type PlacementFilter = z.infer<typeof placementFilterSchema>;

/** What the program for a new placement is looked for by. */
export const programSearchSchema = placementFilterSchema.extend({
  q: z.string().transform(storableText).pipe(z.string().trim().max(200)).catch(""),
  program: z.union([z.literal(""), z.uuid()]).catch(""),
});
export type ProgramSearch = z.infer<typeof programSearchSchema>;
