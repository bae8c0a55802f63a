import "server-only";
import { disposableEmailBlocklistSet } from "disposable-email-domains-js";
import { processWide } from "#lib/platform/process.ts";

/** Whether an address is of a service whose mailboxes anybody can read and that forgets them within the hour. */
export function isThrowAwayAddress(email: string): boolean {
  const known = processWide("throw-away-mail", disposableEmailBlocklistSet);
  const labels = email.slice(email.lastIndexOf("@") + 1).split(".");
  return labels.some((_, index) => known.has(labels.slice(index).join(".")));
}
