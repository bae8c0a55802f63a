import type { Certificate } from "#lib/consent/certificate.ts";
import type { ContactChannel } from "#lib/platform/prisma/enums.ts";

/** One line of the printable certificate. */
export interface CertifiedConsent {
  channel: ContactChannel;
  text: string;
  textHash: string;
  textNumber: number;
  agreedAt: Date;
  withdrawnAt: Date | null;
  /** Number of the batch, null while it waits to be sealed. */
  batch: number | null;
}

export interface InquiryCertificate {
  reference: string;
  schoolName: string;
  schoolLegalName: string;
  partnerLegalName: string;
  programName: string;
  publisher: string;
  /** The browser asked not to sell or share. */
  optOutSignal: boolean;
  consents: CertifiedConsent[];
  /** Null while something waits to be sealed, or when the request is from before there was a ledger. */
  certificate: Certificate | null;
  isWaiting: boolean;
}
