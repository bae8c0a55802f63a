import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";
import { isConsentKind } from "./schema.ts";

/**
 * Why a text cannot be taken out of force without another one in its place; null when it can. A way of contact whose
 * text is gone is no longer offered, and that is all: every other text stands on a page that says something in its place.
 */
export function whyNotRetire(kind: DisclosureKind, othersInForce: readonly DisclosureKind[]): string | null {
  if (kind === "age_notice")
    return "Readers who are too young would be turned away without a word. Publish another version instead.";
  if (!isConsentKind(kind))
    return "A page shows this text, and would fall back to the built-in one. Publish another version instead.";
  if (!othersInForce.some(isConsentKind))
    return "It is the last way of contact that readers can agree to: nobody could send a request.";
  return null;
}
