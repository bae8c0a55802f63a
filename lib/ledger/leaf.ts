import { createHash, randomUUIDv7 } from "node:crypto";
import canonicalize from "canonicalize";

/** One thing that happened, as it is told to the ledger. `facts` hold no personal data: they stay for good. */
export interface LedgerEvent {
  kind: LedgerKind;
  /** Id of the row that it is about. */
  subjectId: string;
  at: Date;
  facts: Facts;
}

export type LedgerKind =
  | "consent.given"
  | "consent.withdrawn"
  | "disclosure.published"
  | "disclosure.retired"
  | "audit.sealed";

export type Facts = { [name: string]: string | number | boolean | null | string[] | Facts };

export interface Leaf {
  id: string;
  kind: LedgerKind;
  subjectId: string;
  body: string;
  digest: string;
  createdAt: Date;
}

/** The body binds id, kind, subject and time, so that no column of the row can be changed alone. */
export function toLeaf({ kind, subjectId, at, facts }: LedgerEvent): Leaf {
  const id = randomUUIDv7();
  const body = leafBody({ id, kind, subjectId, createdAt: at }, facts);
  return { id, kind, subjectId, body, digest: leafDigest(body), createdAt: at };
}

/** Canonical JSON (RFC 8785). */
export function leafBody(
  { id, kind, subjectId, createdAt }: { id: string; kind: string; subjectId: string; createdAt: Date },
  facts: Facts,
): string {
  return canonical({ id, kind, subject: subjectId, at: createdAt.toISOString(), facts });
}

/** SHA-256 of the byte 0 and the text, hex: the leaf hash of RFC 6962. */
export function leafDigest(body: string): string {
  return createHash("sha256")
    .update(Buffer.from([0]))
    .update(body)
    .digest("hex");
}

/** RFC 8785. Throws for what JSON can't say. */
export function canonical(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("This has no canonical form.");
  return text;
}

/**
 * Commits to a person without telling who: SHA-256 over canonical JSON of a secret salt and what is known of
 * them, hex. Whoever has the salt and the details can show that they belong together; without the salt nobody can guess.
 */
export function commitTo(salt: string, person: Record<string, string | null>): string {
  return createHash("sha256").update(canonical({ salt, person })).digest("hex");
}
