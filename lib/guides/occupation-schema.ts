import { z } from "zod";

/** Null: the source publishes none. `atLeast`: the source says only that it is as much or more ("#"). */
const amountSchema = z.union([
  z.number().nonnegative(),
  z.null(),
  z.strictObject({ atLeast: z.number().positive() }),
]);

const jobsAndWageSchema = z.strictObject({ employment: amountSchema, medianWage: amountSchema });

/** Jobs, and yearly wages in dollars, in the whole country. */
const nationalSchema = z.strictObject({
  source: z.string(),
  title: z.string(),
  employment: amountSchema,
  wage10: amountSchema,
  wage25: amountSchema,
  medianWage: amountSchema,
  wage75: amountSchema,
  wage90: amountSchema,
});

const outlookSchema = z.strictObject({
  source: z.string(),
  title: z.string(),
  /** Jobs, self-employed people among them, in the first and the last year of the projection. */
  jobsNow: amountSchema,
  jobsThen: amountSchema,
  changePercent: z.number().nullable(),
  openingsPerYear: amountSchema,
  /** In the words of the source. */
  entryEducation: z.string().nullable(),
});

/** Rows by postal code of a state, or by NAICS sector. */
const areaRowsSchema = z.strictObject({
  source: z.string(),
  rows: z.record(z.string(), jobsAndWageSchema),
});

/** A file of `content/data/occupations`, written by `npm run data:oews` and `npm run data:projections`. */
export const occupationFileSchema = z.strictObject({
  code: z.string().regex(/^\d\d-\d{4}$/),
  national: nationalSchema.optional(),
  outlook: outlookSchema.optional(),
  states: areaRowsSchema.optional(),
  settings: areaRowsSchema.optional(),
});

/** `content/data/occupations.json`, kept by editors: which occupations are imported, and how sentences call them. */
export const registrySchema = z.record(
  z.string().regex(/^\d\d-\d{4}$/, "must be a SOC code such as 29-2072"),
  z.strictObject({ plain: z.string().min(3) }),
);

/** Where figures come from, with the day of release where it is known. */
const figureSourceSchema = z.strictObject({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  /** The month or years that the figures are for, as people write it. */
  period: z.string(),
  released: z.iso.date().nullable(),
  license: z.string(),
  url: z.url(),
  note: z.string(),
});

export const sourcesSchema = z.array(figureSourceSchema);

/** `content/data/sectors.json`: NAICS sectors in plain words. */
export const sectorsSchema = z.record(z.string(), z.string());

/** `content/data/settings-2018.json`: wages by finer settings under an occupation that was split since. */
export const olderSettingsSchema = z.strictObject({
  source: z.string(),
  code: z.string(),
  title: z.string(),
  /** The codes among which the occupation was divided. */
  successors: z.array(z.string()),
  medianWage: amountSchema,
  rows: z.record(z.string(), z.strictObject({ name: z.string(), medianWage: amountSchema })),
});

export type Amount = z.infer<typeof amountSchema>;
export type FigureSource = z.infer<typeof figureSourceSchema>;
export type OccupationFile = z.infer<typeof occupationFileSchema>;
export type National = z.infer<typeof nationalSchema>;
export type JobsAndWage = z.infer<typeof jobsAndWageSchema>;
export type OlderSettingsFile = z.infer<typeof olderSettingsSchema>;
