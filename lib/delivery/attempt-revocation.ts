import "server-only";
import type { ClaimedRevocation } from "./claim-revocation.ts";
import type { Outcome } from "./outcome.ts";
import { revocationMail } from "./payload/revoked-mail.ts";
import { consentRevokedV1 } from "./payload/revoked-v1.ts";
import { sendTo } from "./send.ts";
import type { DeliverySettings } from "./settings.ts";

/** Tells a school that consents hold no longer, and gives how that ended. */
export function attemptRevocation(
  { target, revocationId, claimedAt, revocation }: ClaimedRevocation,
  settings: DeliverySettings,
): Promise<Outcome> {
  return sendTo(
    target,
    {
      id: revocationId,
      at: claimedAt,
      body: () => consentRevokedV1(revocation),
      mail: () => revocationMail(revocation),
    },
    settings,
  );
}
