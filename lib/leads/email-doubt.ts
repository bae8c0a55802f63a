import "server-only";
import { suggestEmail } from "#lib/platform/email-address.ts";
import { isThrowAwayAddress } from "./throw-away-mail.ts";

/**
 * What is to be said about an address that is sound and yet will hardly reach anybody; null when nothing is. A slip
 * is asked about once: `asked` is the address about which the form asked already, by script or by coming back.
 */
export function doubtAboutEmail(email: string, asked: unknown): string | null {
  const meant = asked === email ? null : suggestEmail(email);
  if (meant) return `Did you mean ${meant}? Change the address, or send the form again if it is right.`;
  return isThrowAwayAddress(email)
    ? "This address is from a service that throws mail away. Your receipt would be lost: use an address that you keep."
    : null;
}
