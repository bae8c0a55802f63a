import "server-only";
import type { Retention } from "#lib/leads/retention.ts";
import { getRetention } from "#lib/leads/retention-queries.ts";
import type { Db } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import { dropEndedWindows } from "#lib/platform/rate-limit.ts";

const BATCH = 5_000;
/** Until then an invitation that ended can be sent again. */
const INVITATION_DAYS = 30;

/** What goes by itself, and when. Times are the database's. */
const expired = (kept: Retention): readonly { what: string; from: Prisma.Sql; where: Prisma.Sql }[] => [
  { what: "formDrafts", from: Prisma.sql`form_draft`, where: Prisma.sql`expires_at < now()` },
  {
    what: "matchSessions",
    from: Prisma.sql`match_session`,
    where: Prisma.sql`expires_at < now() OR ${olderThan("updated_at", kept.visits)}`,
  },
  // A link that was used goes with its visit: it lets the other device in.
  {
    what: "visitLinks",
    from: Prisma.sql`visit_link`,
    where: Prisma.sql`expires_at < now() AND used_at IS NULL`,
  },
  {
    what: "idempotencyRecords",
    from: Prisma.sql`idempotency_record`,
    where: olderThan("created_at", kept.submissions),
  },
  {
    what: "leadMails",
    from: Prisma.sql`lead_mail`,
    where: Prisma.sql`state <> 'waiting' AND ${olderThan("created_at", kept.mails)}`,
  },
  // An expired proof is refused for its age.
  { what: "usedProofs", from: Prisma.sql`used_proof`, where: Prisma.sql`expires_at < now()` },
  {
    what: "userSessions",
    from: Prisma.sql`user_session`,
    where: olderThan("expires_at", kept.signIns),
  },
  {
    // The audit keeps who invited whom, and that a password was changed.
    what: "invitations",
    from: Prisma.sql`staff_invitation`,
    where: olderThan("expires_at", INVITATION_DAYS),
  },
  {
    what: "passwordResets",
    from: Prisma.sql`password_reset`,
    where: Prisma.sql`expires_at < now() - interval '1 day'`,
  },
  {
    what: "staffMails",
    from: Prisma.sql`staff_mail`,
    where: Prisma.sql`expires_at < now() - interval '1 day'`,
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
  {
    // Each record's own history keeps what came of them.
    what: "sheetImports",
    from: Prisma.sql`sheet_import`,
    where: Prisma.sql`created_at < now() - interval '90 days'`,
  },
];

function olderThan(column: "created_at" | "updated_at" | "expires_at", days: number): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(column)} < now() - interval '1 day' * ${days}::int`;
}

/** Nobody confirmed these by mail, and nobody can any more. */
async function closeUnconfirmed(db: Db): Promise<number> {
  return db.$executeRaw`
    UPDATE lead SET status = 'closed', updated_at = now()
    WHERE status = 'review' AND confirmed_at IS NULL AND confirm_by < now()`;
}

/** Former secrets of webhooks that sign no more. */
async function forgetFormerSecrets(db: Db): Promise<number> {
  return db.$executeRaw`
    UPDATE commerce.delivery_target SET former_secret_sealed = NULL, former_secret_until = NULL
    WHERE former_secret_until < now()`;
}

/**
 * Deletes what has expired, in small batches: form drafts, anonymous sessions with their answers, links to them, old idempotency
 * records and mails, used proofs, long ended sign-ins, invitations and links to staff, old notes of changed documents and programs, sheets, former secrets, and ended rate limits. How long is
 * kept stands in the settings (`lib/leads/retention.ts`). Gives the counts.
 */
export async function purgeExpired(db: Db): Promise<Record<string, number>> {
  const purged: Record<string, number> = {};
  for (const { what, from, where } of expired(await getRetention(db))) {
    let count = 0;
    for (let gone = BATCH; gone === BATCH; count += gone) {
      gone = await db.$executeRaw`
        DELETE FROM ${from} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${from} WHERE ${where} LIMIT ${BATCH}))`;
    }
    purged[what] = count;
  }
  purged.unconfirmedLeads = await closeUnconfirmed(db);
  purged.formerSecrets = await forgetFormerSecrets(db);
  purged.rateLimits = await dropEndedWindows(db);
  log().info({ purged }, "purge.done");
  return purged;
}
