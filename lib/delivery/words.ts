import { momentWords } from "#lib/platform/dates.ts";
import type { DeliveryState, HoldReason } from "#lib/platform/prisma/enums.ts";

interface DeliveryStanding {
  /** Null while the inquiry has no delivery row yet. */
  state: DeliveryState | null;
  holdReason: HoldReason | null;
  schoolName: string;
  acceptedAt: Date | null;
}

const HELD: Record<HoldReason, string> = {
  hours: "Waiting: the school takes requests again in its opening hours",
  cap: "Waiting: the school takes no more requests for now",
  review: "Waiting: we check this request before we send it",
  no_target: "Waiting: the school has no address for requests at the moment",
};

/** How one inquiry stands, for the receipt and for admins. Says "sent" only once the school's side accepted. */
export function deliveryWords({ state, holdReason, schoolName, acceptedAt }: DeliveryStanding): string {
  switch (state) {
    case null:
    case "pending":
      return "Waiting to be sent";
    case "sending":
      return "Being sent";
    case "held":
      return HELD[holdReason ?? "review"];
    case "accepted":
      return acceptedAt
        ? `Sent: ${schoolName} accepted it on ${momentWords(acceptedAt)}`
        : `Sent: ${schoolName} accepted it`;
    case "rejected":
      return `Not taken: ${schoolName} declined this request`;
    case "duplicate":
      return `Not sent again: ${schoolName} already has your request`;
    case "failed":
      return "Not delivered yet: we keep trying";
    case "dead":
      return "Not delivered: we could not reach the school and look into it";
    case "returned":
      return `Returned: ${schoolName} gave this request back`;
    case "revoked":
      return "Stopped: nothing more is sent";
    case "revoke_acknowledged":
      return `Stopped: ${schoolName} confirmed that it will not contact you`;
  }
}
