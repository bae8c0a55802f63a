import { RETENTION_CLASSES, type Retention } from "#lib/leads/retention.ts";
import type { PrivacyClass } from "./classes.ts";

/** Times that no setting changes. */
export interface FixedTimes {
  visitDays: number;
  draftMinutes: number;
  linkDays: number;
}

/** How long something is kept in this installation, in words that begin a sentence. */
export function keptWords(kept: PrivacyClass["kept"], retention: Retention, fixed: FixedTimes): string {
  switch (kept) {
    case "drafts":
      return `${fixed.draftMinutes} minutes`;
    case "links":
      return `${days(fixed.linkDays)}; a link that was used, as long as the answers that it leads to`;
    case "counters":
      return "A day at most";
    case "visits":
      // A visit also ends by itself, whatever the setting says.
      return `${days(Math.min(retention.visits, fixed.visitDays))} after ${RETENTION_CLASSES.visits.since}`;
    default:
      return `${days(retention[kept])} after ${RETENTION_CLASSES[kept].since}`;
  }
}

function days(count: number): string {
  return count === 1 ? "1 day" : `${count.toLocaleString("en-US")} days`;
}
