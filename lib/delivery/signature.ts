import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";

/** A new Standard Webhooks secret: 32 random bytes as `whsec_<base64>`. */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(32).toString("base64");
}

/**
 * The headers of Standard Webhooks 1.0.0: the id stays the same over all attempts, the timestamp is that of
 * the attempt, the signature is HMAC-SHA256 over `id.timestamp.body`.
 */
export function signatureHeaders(webhook: { id: string; body: string; secret: string; at: Date }): {
  "webhook-id": string;
  "webhook-timestamp": string;
  "webhook-signature": string;
} {
  if (!webhook.secret.startsWith(PREFIX)) throw new Error("This is not a webhook secret.");
  const key = Buffer.from(webhook.secret.slice(PREFIX.length), "base64");
  const timestamp = String(Math.floor(webhook.at.getTime() / 1000));
  const signature = createHmac("sha256", key)
    .update(`${webhook.id}.${timestamp}.${webhook.body}`)
    .digest("base64");
  return {
    "webhook-id": webhook.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
}
