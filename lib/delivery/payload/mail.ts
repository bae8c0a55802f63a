import type { OutgoingInquiry } from "../inquiry.ts";
import { CHANNEL_WORDS } from "./channel-words.ts";

const DAYS = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/**
 * The plain-text mail to a school that takes requests by e-mail. The subject holds no personal data. Each line of the
 * student's question is marked, so that none can pass for a line of ours, such as what was agreed to.
 */
export function inquiryMail(inquiry: OutgoingInquiry): { subject: string; text: string } {
  const { person, program, school } = inquiry;
  const lines = [
    `${school.name} has a new request for information.`,
    inquiry.isDemo ? "This is a demo request about an invented person." : null,
    "",
    `Reference: ${inquiry.reference}`,
    `Program: ${program.name}`,
    `Sent by the student: ${inquiry.submittedAt.toISOString()}`,
    "",
    `Name: ${person.name}`,
    field("E-mail", person.email),
    field("Phone", person.phone),
    field("ZIP", person.zip),
    field("State", person.state),
    field("Would like to start", inquiry.startWhen),
    field("Contact is welcome on", inquiry.contactDays.map((day) => DAYS[day]).join(", ")),
    field("Contact is welcome at", inquiry.contactHours.join(", ")),
    inquiry.question && `Question:\n${inquiry.question.replaceAll(/^/gm, "> ")}`,
    "",
    `The student agreed to: ${inquiry.consents.map(({ channel }) => CHANNEL_WORDS[channel]).join(", ")}.`,
    "Use no other channel. The texts as shown to the student:",
    ...inquiry.consents.flatMap((consent) => ["", `[${CHANNEL_WORDS[consent.channel]}] ${consent.text}`]),
  ];
  return {
    subject: `New request ${inquiry.reference}: ${program.name}`.replaceAll(/\p{Cc}/gu, " "),
    text: `${lines.filter((line) => line !== null).join("\n")}\n`,
  };
}

function field(label: string, value: string | null): string | null {
  return value ? `${label}: ${value}` : null;
}
