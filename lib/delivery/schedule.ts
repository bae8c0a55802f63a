const JITTER = 0.1;
const LONGEST_WISH_MS = 24 * 3_600_000;

/**
 * Milliseconds until the next attempt after so many failed ones; null when the schedule is used up (the
 * default makes eight attempts over 27.6 hours, as Svix does). Spread by
 * a tenth either way, so that what failed together does not come back together. `random` is in [0, 1). A wish
 * of the partner (Retry-After) is granted up to a day, never to shorten the wait.
 */
export function nextAttemptDelay(
  failures: number,
  retrySeconds: readonly number[],
  random: number,
  retryAfterMs: number | null = null,
): number | null {
  const seconds = retrySeconds[failures - 1];
  if (seconds === undefined) return null;
  const wait = Math.round(seconds * 1000 * (1 - JITTER + 2 * JITTER * random));
  return Math.max(wait, Math.min(retryAfterMs ?? 0, LONGEST_WISH_MS));
}
