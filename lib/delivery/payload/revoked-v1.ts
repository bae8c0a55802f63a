import type { OutgoingRevocation } from "../revocation.ts";

/**
 * The body of the webhook `consent.revoked`, version 1. Partners build on it: fields may be added, none may change
 * or go. It is the same in each attempt, and says nothing about the person but which inquiry is meant.
 */
export function consentRevokedV1(revocation: OutgoingRevocation): string {
  return JSON.stringify({
    type: "consent.revoked",
    version: 1,
    timestamp: revocation.revokedAt.toISOString(),
    data: {
      inquiry_id: revocation.inquiryId,
      reference: revocation.reference,
      test: revocation.isDemo,
      revoked_at: revocation.revokedAt.toISOString(),
      reason: revocation.reason,
      channels_revoked: revocation.channels,
      channels_remaining: revocation.remaining,
    },
  });
}
