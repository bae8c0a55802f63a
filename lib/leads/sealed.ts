import { open, seal } from "#lib/platform/crypto.ts";

/** What a lead keeps encrypted, each value bound to its lead and field. */
export type SealedField =
  | "name"
  | "email"
  | "phone"
  | "question"
  | "receiptToken"
  | "ip"
  | "userAgent"
  | "personSalt";

export const sealLeadField = (field: SealedField, leadId: string, value: string): string =>
  seal(value, `lead.${field}:${leadId}`);

/** Throws when the value was sealed for another lead or field, with a lost key, or is gone because the lead is erased. */
export function openLeadField(field: SealedField, leadId: string, sealed: string | null): string {
  if (sealed === null) throw new Error("This lead is erased.");
  return open(sealed, `lead.${field}:${leadId}`);
}
