import "server-only";
import type { Db } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import { dropEndedWindows } from "#lib/platform/rate-limit.ts";

const BATCH = 5_000;

/** What goes by itself, and when. Times are the database's. */
const EXPIRED: readonly { what: string; from: Prisma.Sql; where: Prisma.Sql }[] = [
  { what: "formDrafts", from: Prisma.sql`form_draft`, where: Prisma.sql`expires_at < now()` },
  { what: "matchSessions", from: Prisma.sql`match_session`, where: Prisma.sql`expires_at < now()` },
  // A link that was used goes with its visit: it lets the other device in.
  {
    what: "visitLinks",
    from: Prisma.sql`visit_link`,
    where: Prisma.sql`expires_at < now() AND used_at IS NULL`,
  },
  {
    what: "idempotencyRecords",
    from: Prisma.sql`idempotency_record`,
    where: Prisma.sql`created_at < now() - interval '48 hours'`,
  },
  {
    what: "userSessions",
    from: Prisma.sql`user_session`,
    where: Prisma.sql`expires_at < now() - interval '7 days'`,
  },
  {
    what: "documentChanges",
    from: Prisma.sql`document_change`,
    where: Prisma.sql`created_at < now() - interval '7 days'`,
  },
  {
    // A process that has not looked for longer reads the catalogue anew.
    what: "catalogueChanges",
    from: Prisma.sql`matching.catalogue_change`,
    where: Prisma.sql`created_at < now() - interval '1 day'`,
  },
];

/**
 * Deletes what has expired, in small batches: form drafts, anonymous sessions with their answers, links to them, idempotency
 * records after 48 hours, long ended sign-ins, old notes of changed documents and programs, and ended rate limits. Gives the counts.
 */
export async function purgeExpired(db: Db): Promise<Record<string, number>> {
  const purged: Record<string, number> = {};
  for (const { what, from, where } of EXPIRED) {
    let count = 0;
    for (let gone = BATCH; gone === BATCH; count += gone) {
      gone = await db.$executeRaw`
        DELETE FROM ${from} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${from} WHERE ${where} LIMIT ${BATCH}))`;
    }
    purged[what] = count;
  }
  purged.rateLimits = await dropEndedWindows(db);
  log().info({ purged }, "purge.done");
  return purged;
}
