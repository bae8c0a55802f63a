import type { WithdrawalReason } from "#lib/platform/prisma/enums.ts";
import type { OutgoingRevocation } from "../revocation.ts";
import { CHANNEL_WORDS } from "./channel-words.ts";

const REASONS: Record<WithdrawalReason, string> = {
  withdrawn: "The student withdrew consent.",
  disowned: "The person with this address says that they did not make the request.",
  erased: "The student had their data erased here and withdrew consent with it. Erase what you hold as well.",
};

/** The plain-text mail that tells a school which takes requests by e-mail. Names nobody. */
export function revocationMail(revocation: OutgoingRevocation): { subject: string; text: string } {
  const { channels, remaining, reference, schoolName, revokedAt } = revocation;
  const words = (list: OutgoingRevocation["channels"]) =>
    list.map((channel) => CHANNEL_WORDS[channel]).join(", ");
  const lines = [
    `${schoolName}: consent for request ${reference} was withdrawn.`,
    revocation.isDemo ? "This is a demo request about an invented person." : null,
    "",
    REASONS[revocation.reason],
    "",
    `Reference: ${reference}`,
    `Withdrawn: ${revokedAt.toISOString()}`,
    `No longer agreed to: ${words(channels)}`,
    remaining.length > 0
      ? `Still agreed to: ${words(remaining)}`
      : "Nothing is agreed to any more: do not contact this person about the request.",
  ];
  return {
    subject: `Consent withdrawn: request ${reference}`,
    text: `${lines.filter((line) => line !== null).join("\n")}\n`,
  };
}
