import "server-only";
import { now } from "#lib/platform/clock.ts";
import { coalesced } from "#lib/platform/coalesce.ts";
import type { Db } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { sendMail } from "#lib/platform/mail.ts";
import type { LeadMailKind } from "./lead-mail.ts";
import { findLeadMailFacts, type LeadMailFacts } from "./mail-facts.ts";

/** Tried after 1, 4, 16, 64, 256 and 1,024 minutes more, about a day in all. */
const ATTEMPTS = 7;

export type RenderLeadMail = (
  facts: LeadMailFacts,
) => Promise<{ subject: string; text: string; html: string }>;

interface DueMail {
  id: string;
  leadId: string;
  inquiryId: string | null;
  kind: LeadMailKind;
  attemptCount: number;
}

/**
 * Sends what is due when it is told to; never twice at a time in one process. Without SMTP_URL everything waits.
 * A repeat carries the same Message-ID, because a mail server may have taken a mail and its answer been lost.
 */
export function createLeadMailSender(
  db: Db,
  render: RenderLeadMail,
): { run(): Promise<void>; stop(): Promise<void> } {
  let isStopped = false;
  const run = coalesced(async () => {
    if (!env().SMTP_URL) return;
    try {
      while (!isStopped) {
        const mail = await claim(db);
        if (!mail) break;
        await send(db, mail, render);
      }
    } catch (error) {
      reportUnknownError(error, "leads.mails");
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
    UPDATE lead_mail
    SET attempt_count = attempt_count + 1, next_at = ${now()}::timestamptz + interval '1 minute' * 4 ^ attempt_count
    WHERE id = (
      SELECT id FROM lead_mail WHERE state = 'waiting' AND next_at <= ${now()}
      ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, lead_id AS "leadId", inquiry_id AS "inquiryId", kind, attempt_count AS "attemptCount"`;
  return mail;
}

async function send(db: Db, mail: DueMail, render: RenderLeadMail): Promise<void> {
  const { id, kind, attemptCount } = mail;
  try {
    const found = await findLeadMailFacts(db, mail);
    if (!found) return await settle(db, id, { state: "given_up" });
    await sendMail({
      to: found.to,
      ...(await render(found.facts)),
      messageId: `<${id}@${new URL(env().APP_ORIGIN).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } catch (error) {
    // A mail server's words repeat the address: only its code is kept.
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    log().warn({ mailId: id, kind, attempt: attemptCount, code: code.slice(0, 20) }, "lead-mail.not-sent");
    if (attemptCount >= ATTEMPTS) await settle(db, id, { state: "given_up" });
    return;
  }
  await settle(db, id, { state: "sent", sentAt: now() });
  log().info({ mailId: id, kind }, "lead-mail.sent");
}

async function settle(
  db: Db,
  id: string,
  data: { state: "given_up" } | { state: "sent"; sentAt: Date },
): Promise<void> {
  // An erasure may have taken it away meanwhile.
  await db.leadMail.updateMany({ where: { id }, data });
}
