import "server-only";
import { env } from "#lib/platform/env.ts";
import type { TargetPolicy } from "./target-url.ts";

/** How this process delivers. Rules that partners agree to stand in their agreements, not here. */
export interface DeliverySettings {
  /** Seconds to wait after the first failed attempt, the second and so on; then the delivery is dead. */
  retrySeconds: readonly number[];
  /** How long a claimed delivery is nobody else's. Must be longer than `timeoutMs` with room to spare. */
  leaseMs: number;
  /** A partner's time to answer, connecting included. */
  timeoutMs: number;
  /** Attempts under way at one target, over all workers. */
  perTarget: number;
  /** Attempts under way in this process. */
  perProcess: number;
  policy: TargetPolicy;
  smtpUrl: string | null;
  mailFrom: string;
  /** Host in the Message-ID of mails. */
  mailHost: string;
  /** In [0, 1), spreads the retries. */
  random: () => number;
  /** The present moment instead of the database's clock, which everything here goes by otherwise. For tests. */
  frozenAt: () => Date | null;
}

/** The settings of this process's environment. */
export function deliverySettings(): DeliverySettings {
  return {
    retrySeconds: env().DELIVERY_RETRY_SECONDS,
    leaseMs: 30_000,
    timeoutMs: 15_000,
    perTarget: 2,
    perProcess: 16,
    policy: {
      allowInsecure: env().ALLOW_INSECURE_WEBHOOKS,
      allowHosts: env()
        .WEBHOOK_ALLOW_HOSTS.split(",")
        .map((host) => host.trim())
        .filter(Boolean),
    },
    smtpUrl: env().SMTP_URL ?? null,
    mailFrom: env().MAIL_FROM,
    mailHost: new URL(env().APP_ORIGIN).hostname,
    random: Math.random,
    frozenAt: () => null,
  };
}
