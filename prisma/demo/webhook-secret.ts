import { createHmac } from "node:crypto";

/**
 * The webhook secret that the demo's publisher and the demo's school share, derived from the installation's
 * index key so that both sides find it without passing it about.
 */
export function demoWebhookSecret(schoolSlug: string, indexKey: string): string {
  return `whsec_${createHmac("sha256", indexKey).update(`demo-webhook:${schoolSlug}`).digest("base64")}`;
}

/** Where the demo's school takes inquiries, below the receiver's origin. */
export const demoWebhookPath = (schoolSlug: string) => `/webhooks/${schoolSlug}`;
