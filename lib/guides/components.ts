import { z } from "zod";
import { CREDENTIAL_LEVELS } from "#lib/match/vocabulary.ts";

const code = z.string().regex(/^\d\d-\d{4}$/, "must be a SOC code such as 29-2072");
const codes = z.string().regex(/^\d\d-\d{4}( \d\d-\d{4})*$/, "must be SOC codes with one space between them");
const text = z.string().trim().min(1, "must not be empty");

export const MEASURES = [
  "medianWage",
  "wage10",
  "wage25",
  "wage75",
  "wage90",
  "employment",
  "jobsNow",
  "jobsThen",
  "changePercent",
  "openingsPerYear",
  "entryEducation",
] as const;

/**
 * The closed set of components that a guide's text may use, with their attributes (always plain strings).
 * `components/guides/guide-content.tsx` brings each of them; `docs/content-guide.md` explains them to editors.
 */
export const COMPONENTS = {
  Figure: z
    .strictObject({
      of: code,
      show: z.enum(MEASURES),
      in: z
        .string()
        .regex(/^[A-Z]{2}$/, "must be a state's postal code")
        .optional(),
    })
    .refine((figure) => !figure.in || ["medianWage", "employment"].includes(figure.show), {
      path: ["in"],
      message: "works with medianWage and employment only",
    }),
  TopStates: z.strictObject({
    of: code,
    by: z.enum(["employment", "medianWage"]),
    count: z
      .string()
      .regex(/^[1-9]$/, "must be a number from 1 to 9")
      .optional(),
  }),
  WageTable: z.strictObject({ of: codes.optional() }),
  Outlook: z.strictObject({ of: codes.optional() }),
  SettingWages: z.strictObject({ of: code }),
  StateMap: z.strictObject({ of: code }),
  Duties: z.strictObject({}),
  Duty: z.strictObject({ name: text, of: code.optional() }),
  Bodies: z.strictObject({ checked: z.iso.date("must be a day such as 2026-11-26") }),
  Body: z.strictObject({
    name: text,
    full: text,
    url: z.url({ protocol: /^https$/, error: "must be an address that begins with https://" }).optional(),
    status: z.enum(["active", "ended"]),
  }),
  PartnerPrograms: z.strictObject({}),
  MatchMe: z.strictObject({ title: text.optional(), level: z.enum(CREDENTIAL_LEVELS).optional() }),
  Callout: z.strictObject({ tone: z.enum(["note", "caution"]), title: text }),
  Faq: z.strictObject({}),
  Question: z.strictObject({ ask: text }),
  Cite: z.strictObject({ source: text }),
} as const satisfies Record<string, z.ZodType>;

export type ComponentName = keyof typeof COMPONENTS;
export type Attributes<Name extends ComponentName> = z.infer<(typeof COMPONENTS)[Name]>;

/** Components that stand inside another one only. */
export const PARENTS: Partial<Record<ComponentName, ComponentName>> = {
  Duty: "Duties",
  Body: "Bodies",
  Question: "Faq",
};

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}
