import { ContactChannel, type DisclosureKind } from "#lib/platform/prisma/enums.ts";

/** The ways a school may contact someone, in the order of the form: each one agreed to on its own. */
export const CHANNELS = [
  ContactChannel.email,
  ContactChannel.text,
  ContactChannel.call,
  ContactChannel.automated_call,
] as const;

/** What stands beside the box and on the receipt. */
export const CHANNEL_LABELS: Record<ContactChannel, string> = {
  email: "E-mail",
  text: "Text message",
  call: "A person calling",
  automated_call: "Automated calls",
};

/** The text that is agreed to on each channel. */
export const CONSENT_KINDS: Record<ContactChannel, DisclosureKind> = {
  email: "consent_email",
  text: "consent_text",
  call: "consent_call",
  automated_call: "consent_automated_call",
};

/** Channels that are of no use without a phone number. */
export function needsPhone(channel: ContactChannel): boolean {
  return channel !== "email";
}
