import type { ContactChannel, WithdrawalReason } from "#lib/platform/prisma/enums.ts";

/** What a school is told when consents hold no longer. */
export interface OutgoingRevocation {
  inquiryId: string;
  /** The lead's reference, for people to quote: "FM-7Q4K-2M9X". */
  reference: string;
  schoolName: string;
  isDemo: boolean;
  revokedAt: Date;
  reason: WithdrawalReason;
  channels: ContactChannel[];
  /** Still agreed to; empty when nothing is. */
  remaining: ContactChannel[];
}
