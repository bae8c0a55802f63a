import { momentWords } from "#lib/platform/dates.ts";
import type {
  DeliveryChannel,
  DeliveryState,
  HoldReason,
  RevocationState,
} from "#lib/platform/prisma/enums.ts";

interface DeliveryStanding {
  /** Null while the inquiry has no delivery row yet. */
  state: DeliveryState | null;
  holdReason: HoldReason | null;
  /** Whether the student can still confirm the request by mail, without which it is not sent; null when it need not be. */
  confirmation: "open" | "over" | null;
  schoolName: string;
  /** When we learned that the school has it. */
  settledAt: Date | null;
  /** Whether the school may hold what was sent. */
  mayHaveArrived: boolean;
  /** Telling the school that nothing is agreed to any more; null when it is not told. */
  revocation: RevocationStanding | null;
}

/** How telling a school that consents hold no longer stands. */
export interface RevocationStanding {
  state: RevocationState;
  channel: DeliveryChannel | null;
  acknowledgedAt: Date | null;
}

const HELD: Record<HoldReason, string> = {
  hours: "Waiting: the school takes requests again in its opening hours",
  cap: "Waiting: the school takes no more requests for now",
  review: "Waiting: we check this request before we send it",
  no_target: "Waiting: the school has no address for requests at the moment",
  stopped: "Waiting: we pass on no requests to this school for now",
};

const CONFIRM = {
  open: "Not sent yet: open the link in our mail and press the button there",
  over: "Not sent: nobody confirmed it by mail in time",
};

/**
 * How one inquiry stands, in the receipt's words. Says that a school has it only once its side accepted. Accepted now
 * and accepted before read alike: anybody can send a request in another person's name, and the receipt must not
 * tell whether that person had asked before.
 */
export function deliveryWords(standing: DeliveryStanding): string {
  const { state, holdReason, confirmation, schoolName, settledAt, mayHaveArrived, revocation } = standing;
  switch (state) {
    case null:
    case "pending":
      return confirmation ? CONFIRM[confirmation] : "Waiting to be sent";
    case "sending":
      return "Being sent";
    case "held":
      return confirmation ? CONFIRM[confirmation] : HELD[holdReason ?? "review"];
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
    case "revoke_acknowledged":
      if (revocation && revocation.state !== "unneeded")
        return `Stopped: ${revocationWords(revocation, schoolName)}`;
      return mayHaveArrived ? "Stopped: nothing more is sent" : `Stopped before ${schoolName} got anything`;
  }
}

/** Whether the school knows that consents hold no longer. A mail server's taking a mail is nobody's confirmation. */
export function revocationWords(
  { state, channel, acknowledgedAt }: RevocationStanding,
  schoolName: string,
): string {
  switch (state) {
    case "pending":
    case "sending":
      return `we are telling ${schoolName} and wait for its confirmation`;
    case "failed":
      return `${schoolName} has not confirmed yet, and we keep telling it`;
    case "dead":
      return `we could not make ${schoolName} confirm, and look into it`;
    case "acknowledged": {
      const when = acknowledgedAt ? ` (${momentWords(acknowledgedAt)})` : "";
      return channel === "email"
        ? `we told ${schoolName} by e-mail${when}`
        : `${schoolName} confirmed that it knows${when}`;
    }
    case "unneeded":
      return `${schoolName} never got the request`;
  }
}
