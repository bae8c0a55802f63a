import { z } from "zod";
import { DisclosureKind } from "#lib/platform/prisma/enums.ts";

export const DISCLOSURE_KINDS = Object.values(DisclosureKind);

/** What staff call each text. */
export const DISCLOSURE_TITLES: Record<DisclosureKind, string> = {
  advertiser_strip: "Advertiser disclosure, short: schools that pay",
  advertiser_strip_all: "Advertiser disclosure, short: all schools",
  advertiser_page: "Advertiser disclosure: schools that pay",
  advertiser_page_all: "Advertiser disclosure: all schools",
  editorial_independence: "Editorial policy",
  results_notice: "Note beside the results: schools that pay",
  results_notice_all: "Note beside the results: all schools",
  consent_email: "Consent: e-mail",
  consent_text: "Consent: text message",
  consent_call: "Consent: a person calling",
  consent_automated_call: "Consent: automated calls",
  privacy_notice: "Privacy notice",
  age_notice: "Age notice",
};

/** Merge fields, written {{school}}: legal names of school, partner and publisher, and the channel's name. */
export const MERGE_FIELDS = ["school", "partner", "publisher", "channel"] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** Consent texts stand beside a school's box; all other texts know only who publishes this site. */
export function isConsentKind(kind: DisclosureKind): boolean {
  return kind.startsWith("consent_");
}

/** The merge fields that a text of this kind may hold. */
export function mergeFieldsFor(kind: DisclosureKind): readonly MergeField[] {
  return isConsentKind(kind) ? MERGE_FIELDS : ["publisher"];
}

/** How a consent text names its channel: "contact me <words>". */
export const CHANNEL_PHRASES = {
  email: "by e-mail",
  text: "by text message",
  call: "by phone",
  automated_call: "by automated phone calls",
} as const;

/** The names inside {{ }} of a text, each once, known or not. */
function fieldsIn(body: string): string[] {
  return [...new Set(Array.from(body.matchAll(/\{\{([^{}]*)\}\}/g), (match) => (match[1] ?? "").trim()))];
}

const MAX_BODY = 20_000;

/**
 * A text as an admin writes it: plain text in which blank lines part paragraphs, "## " begins a heading and
 * "- " a list item. Refuses merge fields that the kind does not have, and consent texts that do not name the school.
 */
export function disclosureBodySchema(kind: DisclosureKind) {
  const allowed: readonly string[] = mergeFieldsFor(kind);
  return z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(
      z
        .string()
        .min(1, "Write the text.")
        .max(MAX_BODY, `Keep the text under ${MAX_BODY.toLocaleString("en-US")} characters.`)
        .superRefine((body, context) => {
          for (const field of fieldsIn(body)) {
            if (!allowed.includes(field))
              context.addIssue({
                code: "custom",
                message: `{{${field}}} is not a field of this text. Use ${allowed.map((name) => `{{${name}}}`).join(", ")}.`,
              });
          }
          if (isConsentKind(kind) && !fieldsIn(body).includes("school"))
            context.addIssue({
              code: "custom",
              message: "Name the school: a consent text needs {{school}}.",
            });
        }),
    );
}
