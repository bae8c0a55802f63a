import "server-only";
import { openSecrets } from "#lib/agreements/webhook-secret.ts";
import { now } from "#lib/platform/clock.ts";
import { sendSchoolMail } from "./channels/email.ts";
import { postJson } from "./channels/webhook.ts";
import { type Outcome, readAnswer } from "./outcome.ts";
import type { ReadyTarget } from "./ready-target.ts";
import type { DeliverySettings } from "./settings.ts";
import { signatureHeaders } from "./signature.ts";

interface Message {
  /** The same in each attempt: webhook id, and name in the Message-ID of a mail. */
  id: string;
  /** By the database's clock; the signature carries it, because this machine's clock may be off. */
  at: Date;
  /** Only that of the target's channel is made. */
  body: () => string;
  mail: () => { subject: string; text: string };
}

/** Sends one message over a target's channel and tells how that ended. Never throws for what a partner does. */
export async function sendTo(
  target: ReadyTarget,
  { id, at, body: makeBody, mail }: Message,
  settings: DeliverySettings,
): Promise<Outcome> {
  const { smtpUrl, mailFrom, mailHost, timeoutMs, policy } = settings;
  if (target.channel === "email") {
    if (!smtpUrl) return notSent("no mail server is set (SMTP_URL)", false);
    const messageId = `<${id}@${mailHost}>`;
    return sendSchoolMail({ smtpUrl, from: mailFrom, to: target.email, ...mail(), messageId, timeoutMs });
  }
  const body = makeBody();
  const headers = signatureHeaders({ id, body, secrets: openSecrets(target, at), at });
  const result = await postJson(target.url, { body, headers, timeoutMs, policy });
  return result.kind === "answer"
    ? readAnswer(result.answer, now())
    : notSent(result.note, result.mayHaveArrived);
}

/** How an attempt ended that no answer tells of. */
export function notSent(note: string, mayHaveArrived: boolean): Outcome {
  return { kind: "retry", httpStatus: null, note, retryAfterMs: null, mayHaveArrived };
}
