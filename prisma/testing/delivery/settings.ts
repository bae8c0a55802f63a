import { type DeliverySettings, deliverySettings } from "#lib/delivery/settings.ts";

/** A clock that stands still until the test moves it, in ms since 1970. */
export interface TestTime {
  at: number;
}

/** A Monday, 15:00 UTC. */
export const MONDAY = Date.UTC(2026, 10, 23, 15);

/** The product's settings, allowed to reach the given receivers on this machine, without jitter. */
export function testSettings(
  hosts: readonly string[],
  overrides: Partial<DeliverySettings> & { time?: TestTime } = {},
): DeliverySettings {
  const { time, ...rest } = overrides;
  return {
    ...deliverySettings(),
    policy: { allowInsecure: true, allowHosts: hosts },
    random: () => 0.5,
    frozenAt: () => (time ? new Date(time.at) : null),
    ...rest,
  };
}
