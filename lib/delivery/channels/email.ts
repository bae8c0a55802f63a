import { createTransport } from "nodemailer";
import { isPlainAddress } from "#lib/platform/mail.ts";
import type { Outcome } from "../outcome.ts";

interface OutgoingMail {
  smtpUrl: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  /** The same in each attempt, so that a mail that arrived twice is known as one. */
  messageId: string;
  timeoutMs: number;
}

/** Hands a mail to the mail server; accepted only when the server took the one recipient. */
export async function sendSchoolMail(mail: OutgoingMail): Promise<Outcome> {
  if (!isPlainAddress(mail.to)) return retry("the target's address is not one that mail is sent to", false);
  const transport = createTransport({
    url: mail.smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: mail.timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const deadline = AbortSignal.timeout(mail.timeoutMs);
  try {
    const sent = transport.sendMail({
      from: mail.from,
      to: { name: "", address: mail.to },
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
    });
    sent.catch(() => undefined);
    const info = await Promise.race([sent, rejectOn(deadline)]);
    if (info.accepted.length === 1 && info.rejected.length === 0)
      return { kind: "accepted", httpStatus: null, note: null };
    return retry("the mail server refused the recipient", false);
  } catch (error) {
    return retry(
      deadline.aborted ? "no answer from the mail server in time" : noteOf(error),
      deadline.aborted,
    );
  } finally {
    transport.close();
  }
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function retry(note: string, mayHaveArrived: boolean): Outcome {
  return { kind: "retry", httpStatus: null, note, retryAfterMs: null, mayHaveArrived };
}

/** Codes only: a mail server's words repeat addresses. */
function noteOf(error: unknown): string {
  const response = error instanceof Error && "responseCode" in error ? error.responseCode : undefined;
  if (typeof response === "number") return `the mail server answered ${response}`;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^\w{1,60}$/.test(code) ? `mail failed: ${code}` : "mail failed";
}
