import { z } from "zod";
import { PublicationStatus } from "#lib/platform/prisma/enums.ts";
import { storableText } from "#lib/platform/storable.ts";
import { isDay, line, optionalText, optionalUrl, optionalWhole } from "./fields.ts";
import { columnsField, PARTNER_LIST_COLUMNS, SCHOOL_LIST_COLUMNS } from "./list-columns.ts";

export const STATUSES = Object.values(PublicationStatus);

/** What a list can be narrowed by; anything else in the address is left out. */
export const words = () => z.string().transform(storableText).pipe(z.string().trim().max(200)).catch("");
export const listFilterSchema = z.object({
  q: words(),
  status: z.enum(["", ...STATUSES]).catch(""),
  demo: z.enum(["", "yes", "no"]).catch(""),
  /** By name, or the latest change first. */
  sort: z.enum(["", "changed"]).catch(""),
  /** "all", or a saved view's id. */
  view: z.union([z.literal(""), z.literal("all"), z.uuid()]).catch(""),
  page: z.string().max(2000).optional().catch(undefined),
});
export type ListFilter = z.infer<typeof listFilterSchema>;

export const partnerFilterSchema = listFilterSchema.extend({ columns: columnsField(PARTNER_LIST_COLUMNS) });
export type PartnerFilter = z.infer<typeof partnerFilterSchema>;

export const schoolFilterSchema = listFilterSchema.extend({
  partner: z.union([z.literal(""), z.uuid()]).catch(""),
  /** Entered by people, or from official files. */
  source: z.enum(["", "own", "official"]).catch(""),
  columns: columnsField(SCHOOL_LIST_COLUMNS),
});
export type SchoolFilter = z.infer<typeof schoolFilterSchema>;

export const partnerSchema = z.strictObject({
  name: line("the partner's name"),
  legalName: line("the legal name"),
  websiteUrl: optionalUrl(),
});
export type PartnerForm = z.input<typeof partnerSchema>;
export type PartnerData = z.output<typeof partnerSchema>;

const coordinate = (limit: number) =>
  z
    .string()
    .max(20)
    .transform((text) => text.trim())
    .refine(
      (text) => text === "" || (/^-?\d{1,3}(\.\d{1,8})?$/.test(text) && Math.abs(Number(text)) <= limit),
      `Enter degrees from -${limit} to ${limit}, such as 39.5296.`,
    )
    .transform((text) => (text === "" ? null : Number(text)));

const campusSchema = z.strictObject({
  /** Empty for a campus that is new. */
  id: z.union([z.uuid(), z.literal("")]),
  name: line("the campus's name"),
  city: line("the city", 100),
  state: z
    .string()
    .transform((text) => text.trim().toUpperCase())
    .refine((text) => /^[A-Z]{2}$/.test(text), "Enter the state as two letters, such as NV."),
  zip: z
    .string()
    .transform((text) => text.trim())
    .refine((text) => /^\d{5}$/.test(text), "Enter the five digits of the ZIP code."),
  /** Degrees; both empty: the ZIP code's own place. */
  latitude: coordinate(90),
  longitude: coordinate(180),
});
export type CampusData = z.output<typeof campusSchema>;

export const schoolSchema = z.strictObject({
  name: line("the school's name"),
  legalName: line("the legal name"),
  unitid: optionalWhole("the IPEDS number", 100_000, 999_999),
  websiteUrl: optionalUrl(),
  summary: optionalText("the summary", 600),
  accreditor: optionalText("the accreditor", 200),
  campuses: z.array(campusSchema).max(50, "A school has at most 50 campuses here."),
});
export type SchoolForm = z.input<typeof schoolSchema>;
export type SchoolData = z.output<typeof schoolSchema>;

/** What the form sends to add a school: of a partner, or (null) of the open catalogue. */
export const newSchoolSchema = z.strictObject({ partnerId: z.uuid().nullable(), form: schoolSchema });

/** "2027-01-15" lines to days, each once and in order. */
export const startDatesField = z
  .string()
  .max(2000, "Enter at most 50 start dates.")
  .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
  .superRefine((days, context) => {
    const wrong = days.find((text) => !isDay(text));
    if (wrong)
      context.addIssue({
        code: "custom",
        message: `"${wrong.slice(0, 20)}" is not a date. Write each as year-month-day, such as 2027-01-15.`,
      });
    if (days.length > 50) context.addIssue({ code: "custom", message: "Enter at most 50 start dates." });
  })
  .transform((days) => [...new Set(days)].sort());
