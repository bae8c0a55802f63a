import "server-only";
import { now } from "#lib/platform/clock.ts";
import { coalesced } from "#lib/platform/coalesce.ts";
import { open } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { sendMail } from "#lib/platform/mail.ts";
import { staffMailPlace } from "./staff-mail.ts";

/** Tried after 1, 2, 4, 8 ... minutes more, while it is worth anything. */
const ATTEMPTS = 10;

interface DueMail {
  id: string;
  kind: string;
  mail: string;
  attemptCount: number;
}

/** Sends what is due when it is told to; never twice at a time in one process. Without SMTP_URL everything waits. */
export function createStaffMailSender(db: Db): { run(): Promise<void>; stop(): Promise<void> } {
  let isStopped = false;
  const run = coalesced(async () => {
    if (!env().SMTP_URL) return;
    try {
      while (!isStopped) {
        const mail = await claim(db);
        if (!mail) break;
        await send(db, mail);
      }
    } catch (error) {
      reportUnknownError(error, "accounts.mails");
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
async function claim(db: Db): Promise<DueMail | undefined> {
  const [mail] = await db.$queryRaw<DueMail[]>`
    UPDATE staff_mail
    SET attempt_count = attempt_count + 1, next_at = ${now()}::timestamptz + interval '1 minute' * 2 ^ attempt_count
    WHERE id = (
      SELECT id FROM staff_mail WHERE mail IS NOT NULL AND next_at <= ${now()} AND expires_at > ${now()}
      ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, mail, attempt_count AS "attemptCount"`;
  return mail;
}

/** Address and words go as soon as the mail server has the mail, or when trying is given up. */
async function send(db: Db, { id, kind, mail, attemptCount }: DueMail): Promise<void> {
  try {
    await sendMail({
      ...JSON.parse(open(mail, staffMailPlace(id))),
      messageId: `<${id}@${new URL(env().APP_ORIGIN).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    log().info({ mailId: id, kind }, "staff-mail.sent");
  } catch (error) {
    // A mail server's words repeat the address: only its code is kept.
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    log().warn({ mailId: id, kind, attempt: attemptCount, code: code.slice(0, 20) }, "staff-mail.not-sent");
    if (attemptCount < ATTEMPTS) return;
  }
  await db.staffMail.updateMany({ where: { id }, data: { mail: null } });
}
