import "server-only";
import { blindIndex, equalSecrets } from "#lib/platform/crypto.ts";

const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{64})$/;

/**
 * The secret of the link that confirms a lead's request. Made from the lead's id by our key, so that nothing is
 * stored, and another one than the receipt's: whoever sent the form has that on screen without any mailbox.
 */
export const confirmToken = (leadId: string): string => `${leadId}.${signature(leadId)}`;

/** The lead that a token confirms; null for any other text. */
export function leadOfConfirmToken(token: string): string | null {
  const [, leadId = "", mac = ""] = SHAPE.exec(token) ?? [];
  return leadId && equalSecrets(mac, signature(leadId)) ? leadId : null;
}

const signature = (leadId: string) => blindIndex(`lead.confirm:${leadId}`);
