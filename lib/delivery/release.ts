import "server-only";
import type { Db } from "#lib/platform/db.ts";

/** Makes due at once what was held for review and need not be any more, without waiting for the next look. */
export async function releaseReviewed(db: Db): Promise<void> {
  await db.$executeRaw`
    UPDATE delivery d SET next_at = now(), updated_at = now()
    FROM inquiry i JOIN lead l ON l.id = i.lead_id
    WHERE d.inquiry_id = i.id AND d.state = 'held' AND d.hold_reason = 'review' AND d.next_at > now()
      AND l.status <> 'review'`;
}
