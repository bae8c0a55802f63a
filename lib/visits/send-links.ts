import "server-only";
import { now } from "#lib/platform/clock.ts";
import { coalesced } from "#lib/platform/coalesce.ts";
import { open } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { sendMail } from "#lib/platform/mail.ts";
import { paths } from "#lib/platform/paths.ts";
import { linkMail, linkPlace } from "./link-mail.ts";

/** Tried after 1, 4, 16 and 64 minutes more; then the address is forgotten unsent. */
const ATTEMPTS = 5;

interface DueLink {
  id: string;
  mail: string;
  attempt_count: number;
  expires_at: Date;
}

/** Sends what is due when it is told to; never twice at a time in one process. */
export function createLinkSender(db: Db): { run(): Promise<void>; stop(): Promise<void> } {
  let isStopped = false;
  const run = coalesced(async () => {
    try {
      while (!isStopped) {
        const link = await claim(db);
        if (!link) break;
        await send(db, link);
      }
    } catch (error) {
      reportUnknownError(error, "visits.links");
    }
  });
  return {
    run,
    stop() {
      isStopped = true;
      return run();
    },
  };
}

/** Takes the mail that is due longest and puts off its next try, so that nobody else sends it meanwhile. */
async function claim(db: Db): Promise<DueLink | undefined> {
  const [link] = await db.$queryRaw<DueLink[]>`
    UPDATE visit_link
    SET attempt_count = attempt_count + 1, next_at = ${now()}::timestamptz + interval '1 minute' * 4 ^ attempt_count
    WHERE id = (
      SELECT id FROM visit_link WHERE mail IS NOT NULL AND next_at <= ${now()}
      ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, mail, attempt_count, expires_at`;
  return link;
}

/** The address goes as soon as the mail server has the mail, or when trying is given up. */
async function send(db: Db, { id, mail, attempt_count, expires_at }: DueLink): Promise<void> {
  try {
    const { email, token } = JSON.parse(open(mail, linkPlace(id)));
    const link = `${env().APP_ORIGIN}${paths.matchLink(token)}`;
    await sendMail({
      to: email,
      ...linkMail({ link, expiresAt: expires_at, publisher: env().PUBLISHER_NAME }),
      messageId: `<${id}@${new URL(env().APP_ORIGIN).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    log().info({ linkId: id }, "visit-link.sent");
  } catch (error) {
    // A mail server's words repeat the address: only its code is kept.
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    log().warn({ linkId: id, attempt: attempt_count, code: code.slice(0, 20) }, "visit-link.not-sent");
    if (attempt_count < ATTEMPTS) return;
  }
  await db.visitLink.update({ where: { id }, data: { mail: null }, select: { id: true } });
}
