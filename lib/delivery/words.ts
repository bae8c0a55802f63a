import { momentWords } from "#lib/platform/dates.ts";
import type { DeliveryState, HoldReason } from "#lib/platform/prisma/enums.ts";

interface DeliveryStanding {
  /** Null while the inquiry has no delivery row yet. */
  state: DeliveryState | null;
  holdReason: HoldReason | null;
  schoolName: string;
  /** When we learned that the school has it. */
  settledAt: Date | null;
}

const HELD: Record<HoldReason, string> = {
  hours: "Waiting: the school takes requests again in its opening hours",
  cap: "Waiting: the school takes no more requests for now",
  review: "Waiting: we check this request before we send it",
  no_target: "Waiting: the school has no address for requests at the moment",
};

/**
 * How one inquiry stands, in the receipt's words. Says that a school has it only once its side accepted. Accepted now
 * and accepted before read alike: anybody can send a request in another person's name, and the receipt must not
 * tell whether that person had asked before.
 */
export function deliveryWords({ state, holdReason, schoolName, settledAt }: DeliveryStanding): string {
  switch (state) {
    case null:
    case "pending":
      return "Waiting to be sent";
    case "sending":
      return "Being sent";
    case "held":
      return HELD[holdReason ?? "review"];
    case "accepted":
    case "duplicate":
      return settledAt
        ? `${schoolName} has your request (${momentWords(settledAt)})`
        : `${schoolName} has your request`;
    case "rejected":
      return `Not taken: ${schoolName} declined this request`;
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
