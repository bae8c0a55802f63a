import type { Role } from "#lib/access/actor.ts";
import type { Change } from "#lib/access/change.ts";

export interface AuditRow {
  id: string;
  at: Date;
  action: string;
  resource: string;
  resourceId: string | null;
  /** Null for visitors and for the system. */
  actorName: string | null;
  actorRole: Role | null;
  /** Field by field; empty where the event carries counts. */
  change: Change;
  /** Counts and the like, where there is no change. */
  details: [string, string][];
  requestId: string | null;
  /** Whether the ledger holds it by now: nobody can change it unnoticed. */
  isSealed: boolean;
}

/** What the log can be narrowed by. */
export interface AuditChoices {
  actors: { id: string; name: string }[];
  resources: string[];
}
