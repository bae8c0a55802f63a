import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env, requireEnv } from "./env.ts";
import { processWide } from "./process.ts";

/** One mail to one person, as plain text and perhaps as HTML too. `messageId` stays the same when a mail is repeated. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  messageId?: string;
  headers?: Record<string, string>;
}

/**
 * An address as we accept it everywhere: one ASCII mailbox without quotes, commas, brackets or line breaks,
 * so that it can be nothing but one recipient.
 */
const PLAIN_ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])$/;

export function isPlainAddress(text: string): boolean {
  return text.length <= 254 && PLAIN_ADDRESS.test(text) && !text.includes("..");
}

/**
 * Hands one mail to the mail server of SMTP_URL. Resolves when that server has accepted it, rejects otherwise
 * (all waits bounded). Throws for an address that is not plain.
 */
export async function sendMail({ to, subject, text, html, messageId, headers }: Mail): Promise<void> {
  if (!isPlainAddress(to)) throw new Error("This is not an address that mail is sent to.");
  await transport().sendMail({
    from: env().MAIL_FROM,
    to: { name: "", address: to },
    subject: subject.replaceAll(/[\r\n]+/g, " "),
    text,
    html,
    messageId,
    headers,
  });
}

function transport(): Transporter {
  return processWide("mail", () =>
    createTransport({
      url: requireEnv("SMTP_URL"),
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 15_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    }),
  );
}
