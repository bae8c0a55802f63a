import type { LedgerEvent } from "#lib/ledger/leaf.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";

/** A version as the ledger keeps it: the text itself by its hash, and nobody's name. */
interface TextVersion {
  id: string;
  number: number;
  /** SHA-256 of the text with its fields open, hex. */
  bodyHash: string;
}

export function textPublished(
  kind: DisclosureKind,
  { id, number, bodyHash }: TextVersion,
  { at, selfApproved }: { at: Date; selfApproved: boolean },
): LedgerEvent {
  return {
    kind: "disclosure.published",
    subjectId: id,
    at,
    facts: { kind, number, hash: bodyHash, selfApproved },
  };
}

export function textRetired(
  kind: DisclosureKind,
  { id, number, bodyHash }: TextVersion,
  at: Date,
): LedgerEvent {
  return { kind: "disclosure.retired", subjectId: id, at, facts: { kind, number, hash: bodyHash } };
}
