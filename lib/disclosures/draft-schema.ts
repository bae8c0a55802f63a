import { z } from "zod";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";
import { DISCLOSURE_KINDS, disclosureBodySchema } from "./schema.ts";

/** SHA-256, hex, of the draft that the form was opened with; empty where there was none. */
const seenHash = z.union([z.literal(""), z.string().regex(/^[0-9a-f]{64}$/)]);

export const disclosureKindSchema = z.enum(DISCLOSURE_KINDS);

/** The draft's form, in the browser. */
export function draftFormSchema(kind: DisclosureKind) {
  return z.strictObject({ body: disclosureBodySchema(kind) });
}

/** What the form sends: the text is checked by its kind. */
export const draftSchema = z
  .strictObject({ kind: disclosureKindSchema, seen: seenHash, form: z.strictObject({ body: z.string() }) })
  .transform(({ kind, seen, form }, context) => {
    const parsed = disclosureBodySchema(kind).safeParse(form.body);
    if (parsed.success) return { kind, seen, body: parsed.data };
    for (const { message } of parsed.error.issues)
      context.addIssue({ code: "custom", path: ["form", "body"], message });
    return z.NEVER;
  });

/** What submitting, discarding and retiring send: the very text that was looked at. */
export const draftTargetSchema = z.strictObject({
  kind: disclosureKindSchema,
  seen: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What approving sends. The time is that of a field without a zone, "2026-12-01T09:00", meant in UTC; empty for at once. */
export const approvalSchema = z.strictObject({
  ...draftTargetSchema.shape,
  approvesOwn: z.boolean(),
  publishAt: z
    .union([
      z.literal(""),
      z.iso.datetime({ local: true, offset: false, message: "Enter a date and a time." }),
    ])
    .transform((text) => (text ? new Date(`${text}Z`) : null)),
});
