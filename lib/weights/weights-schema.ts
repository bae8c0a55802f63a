import { z } from "zod";
import { CRITERIA, type CriterionKey, type Weights } from "#lib/match/ranking.ts";
import { DEFAULT_WEIGHTS } from "#lib/match/rules.ts";

export const MOST_WEIGHT = 100;
const REASON = { shortest: 10, longest: 300 };

const weight = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, `Type a whole number from 0 to ${MOST_WEIGHT}.`)
  .transform(Number)
  .refine((number) => number <= MOST_WEIGHT, `Type a whole number from 0 to ${MOST_WEIGHT}.`);

const fields = Object.fromEntries(CRITERIA.map((key) => [key, weight])) as Record<
  CriterionKey,
  typeof weight
>;

/** The form's fields as typed; gives the weights and why. */
export const weightsSchema = z
  .strictObject({
    ...fields,
    reason: z
      .string()
      .trim()
      .min(REASON.shortest, "Say in a sentence why. Readers see it.")
      .max(REASON.longest, `Say it in at most ${REASON.longest} characters.`),
  })
  .refine(({ subject }) => subject > 0, {
    path: ["subject"],
    message: "The subject has to count: a reader chose it first.",
  })
  .transform(({ reason, ...weights }) => ({ weights: weights as Weights, reason }));
export type WeightsForm = z.input<typeof weightsSchema>;
export type ProposedWeights = z.output<typeof weightsSchema>;

/** What the form sends: the number of the weights that it was opened with, 0 for the software's own. */
export const weightsEditSchema = z.strictObject({
  version: z.int().min(0).max(2_000_000_000),
  form: weightsSchema,
});

/** What a button about a proposal sends. */
export const weightsTargetSchema = z.strictObject({ id: z.uuid() });

const number = z.number().min(0).max(MOST_WEIGHT);
const stored = Object.fromEntries(
  CRITERIA.map((key) => [key, number.default(DEFAULT_WEIGHTS[key])]),
) as Record<CriterionKey, z.ZodDefault<typeof number>>;

/** As kept in the database. A criterion that is younger than what is kept has the software's own weight. */
export const storedWeightsSchema = z.object(stored);

/** Weights as the form shows them. */
export function weightsFormOf(weights: Weights, reason = ""): WeightsForm {
  const typed = Object.fromEntries(CRITERIA.map((key) => [key, String(weights[key])]));
  return { ...(typed as Record<CriterionKey, string>), reason };
}
