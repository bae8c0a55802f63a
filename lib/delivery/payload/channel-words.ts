import type { ContactChannel } from "#lib/platform/prisma/enums.ts";

/** The channels as a mail to a school names them. */
export const CHANNEL_WORDS: Record<ContactChannel, string> = {
  email: "e-mail",
  text: "text message",
  call: "a person calling",
  automated_call: "automated calls",
};
