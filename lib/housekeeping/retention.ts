import "server-only";
import { eraseLead } from "#lib/leads/erase-commands.ts";
import { getRetention } from "#lib/leads/retention-queries.ts";
import { now } from "#lib/platform/clock.ts";
import type { Db } from "#lib/platform/db.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";

const BATCH = 100;
const DAY = 86_400_000;
const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * Erases leads with which nothing has happened for as long as they are kept: neither the student, nor staff, nor a school.
 * Those under a legal hold and those being sent stay. Gives how many; one that fails is reported and waits for the next run.
 */
export async function eraseOldLeads(db: Db): Promise<number> {
  const { leads: days } = await getRetention(db);
  const before = new Date(now().getTime() - days * DAY);
  let erased = 0;
  let last = FIRST;
  for (;;) {
    const batch = await listOldLeads(db, before, last);
    for (const { id } of batch) {
      try {
        if ((await eraseLead(db, id, "retention")) === "erased") erased += 1;
      } catch (error) {
        reportUnknownError(error, "housekeeping.erase");
      }
    }
    const end = batch.at(-1);
    if (!end || batch.length < BATCH) break;
    last = end.id;
  }
  log().info({ erased, days }, "retention.done");
  return erased;
}

async function listOldLeads(db: Db, before: Date, after: string): Promise<{ id: string }[]> {
  return db.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM lead l
    WHERE l.created_at < ${before} AND l.updated_at < ${before} AND l.erased_at IS NULL AND NOT l.legal_hold
      AND l.id > ${after}::uuid
      AND NOT EXISTS (SELECT FROM lead_note n WHERE n.lead_id = l.id AND n.created_at >= ${before})
      AND NOT EXISTS (
        SELECT FROM inquiry i JOIN delivery d ON d.inquiry_id = i.id
        WHERE i.lead_id = l.id AND (d.updated_at >= ${before} OR d.state = 'sending'))
    ORDER BY l.id LIMIT ${BATCH}`;
}
