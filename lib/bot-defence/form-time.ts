import "server-only";
import { now } from "#lib/platform/clock.ts";
import { blindIndex, equalSecrets } from "#lib/platform/crypto.ts";

export interface FormTimeRules {
  /** A form that comes back sooner was not filled in by a person. */
  minimumSeconds: number;
  /** A form that is older is to be sent again. */
  formHours: number;
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** When a form was made, signed and bound to the form's key: it says nothing about any other form. */
export function signFormTime(key: string): string {
  const made = String(now().getTime());
  return `${made}.${signature(key, made)}`;
}

/**
 * The time for a form that is shown again with the same key: the first one while it holds, so that whoever mends one
 * field is not told to be slower; else a new one.
 */
export function keepFormTime(key: string, earlier: unknown, rules: FormTimeRules): string {
  const holds = typeof earlier === "string" && checkFormTime({ key, made: earlier }, rules) !== "too_late";
  return holds ? earlier : signFormTime(key);
}

/** Whether a form comes back neither too soon nor too late. What we did not sign counts as too late. */
export function checkFormTime(
  { key, made }: { key: string; made: string },
  { minimumSeconds, formHours }: FormTimeRules,
): "ok" | "too_soon" | "too_late" {
  const [time = "", mac = ""] = made.split(".");
  if (!equalSecrets(mac, signature(key, time))) return "too_late";
  const age = now().getTime() - Number(time);
  if (age > formHours * HOUR) return "too_late";
  return age < minimumSeconds * SECOND ? "too_soon" : "ok";
}

const signature = (key: string, time: string) => blindIndex(`form-time:${key}:${time}`);
