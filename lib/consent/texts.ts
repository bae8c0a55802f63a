import type { DisclosureInForce } from "#lib/disclosures/queries.ts";
import { renderDisclosure } from "#lib/disclosures/render.ts";
import { CHANNEL_PHRASES } from "#lib/disclosures/schema.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import type { ContactChannel, DisclosureKind } from "#lib/platform/prisma/enums.ts";
import { CHANNELS, CONSENT_KINDS } from "./channels.ts";

/** One text that can be agreed to, with its names filled in. */
export interface ConsentText {
  channel: ContactChannel;
  versionId: string;
  /** The version's number among those of its kind. */
  number: number;
  text: string;
}

/** Legal names of those who are agreed with. */
export interface ConsentParties {
  school: string;
  partner: string;
  publisher: string;
}

/** The consent texts for one school, one for each channel that has a text in force, in the form's order. */
export function renderConsentTexts(
  parties: ConsentParties,
  inForce: ReadonlyMap<DisclosureKind, DisclosureInForce>,
): ConsentText[] {
  return CHANNELS.flatMap((channel) => {
    const version = inForce.get(CONSENT_KINDS[channel]);
    if (!version) return [];
    const text = renderDisclosure(version.body, { ...parties, channel: CHANNEL_PHRASES[channel] });
    return [{ channel, versionId: version.versionId, number: version.number, text }];
  });
}

/**
 * Fingerprint of every consent text on a form, hex. The form carries it, so that nobody agrees to a text that
 * changed between looking and sending.
 */
export function consentFingerprint(
  schools: readonly { programId: string; consents: readonly ConsentText[] }[],
): string {
  return sha256Hex(
    JSON.stringify(
      schools.map(({ programId, consents }) => [
        programId,
        consents.map(({ channel, versionId, text }) => [channel, versionId, text]),
      ]),
    ),
  );
}
