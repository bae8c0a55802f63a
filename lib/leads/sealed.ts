import { open, seal } from "#lib/platform/crypto.ts";

/** What a lead keeps encrypted, each value bound to its lead and field. */
export type SealedField = "name" | "email" | "phone" | "question" | "receiptToken" | "ip" | "userAgent";

export const sealLeadField = (field: SealedField, leadId: string, value: string): string =>
  seal(value, `lead.${field}:${leadId}`);

/** Throws when the value was sealed for another lead or field, or with a lost key. */
export const openLeadField = (field: SealedField, leadId: string, sealed: string): string =>
  open(sealed, `lead.${field}:${leadId}`);
