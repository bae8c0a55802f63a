import { findState } from "#lib/places/states.ts";
import { CredentialLevel } from "#lib/platform/prisma/enums.ts";
import { findSubject } from "./subjects.ts";

/** What the public list of programs is narrowed by; null does not narrow. */
export interface PublicFilter {
  /** A subject's key. */
  subject: string | null;
  level: CredentialLevel | null;
  /** A postal code. */
  state: string | null;
  /** Only those of schools that pay the publisher. */
  schools: "paying" | null;
}

/**
 * Reads the list's address. Links grow old and people edit them: what is no subject, level or state of ours is
 * dropped, and `dropped` says so. `page` is the cursor, which the list itself judges.
 */
export function readPublicFilter(given: Readonly<Record<string, string | readonly string[] | undefined>>): {
  filter: PublicFilter;
  page: string | undefined;
  dropped: boolean;
} {
  const first = (name: string) => {
    const value = given[name];
    return (typeof value === "string" ? value : value?.[0])?.trim() ?? "";
  };
  const typed = {
    subject: first("subject"),
    level: first("level"),
    state: first("state").toUpperCase(),
    schools: first("schools"),
  };
  const filter: PublicFilter = {
    subject: findSubject(typed.subject)?.key ?? null,
    level: Object.values(CredentialLevel).find((level) => level === typed.level) ?? null,
    state: findState(typed.state)?.code ?? null,
    schools: typed.schools === "paying" ? "paying" : null,
  };
  const dropped = (["subject", "level", "state", "schools"] as const).some(
    (name) => typed[name] && !filter[name],
  );
  return { filter, page: first("after") || undefined, dropped };
}
