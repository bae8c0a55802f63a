import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";

/** A new Standard Webhooks secret: 32 random bytes as `whsec_<base64>`. */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(32).toString("base64");
}

/**
 * The headers of Standard Webhooks 1.0.0: the id stays the same over all attempts, the timestamp is that of
 * the attempt, each signature is HMAC-SHA256 over `id.timestamp.body`. Several secrets sign side by side while a school
 * changes from one to another; it takes whichever it knows.
 */
export function signatureHeaders(webhook: {
  id: string;
  body: string;
  secrets: readonly string[];
  at: Date;
}): {
  "webhook-id": string;
  "webhook-timestamp": string;
  "webhook-signature": string;
} {
  const timestamp = String(Math.floor(webhook.at.getTime() / 1000));
  const signed = `${webhook.id}.${timestamp}.${webhook.body}`;
  return {
    "webhook-id": webhook.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": webhook.secrets.map((secret) => `v1,${sign(signed, secret)}`).join(" "),
  };
}

function sign(signed: string, secret: string): string {
  if (!secret.startsWith(PREFIX)) throw new Error("This is not a webhook secret.");
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  return createHmac("sha256", key).update(signed).digest("base64");
}
