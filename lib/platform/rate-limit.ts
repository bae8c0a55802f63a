import "server-only";
import { isIPv6 } from "node:net";
import { now } from "./clock.ts";
import { blindIndex } from "./crypto.ts";
import { appDb, type Db } from "./db.ts";

/** At most `points` in each window of `seconds`. */
export interface RateRule {
  points: number;
  seconds: number;
}

export interface RateAnswer {
  ok: boolean;
  /** Whole seconds until the window ends; 0 when ok. */
  retryAfterSeconds: number;
}

/**
 * The key under which tries of a client's address are counted: hashed, and for IPv6 its network of 64 bits, since
 * one line has all of those addresses to itself.
 */
export function addressKey(address: string): string {
  return blindIndex(networkOf(address));
}

function networkOf(given: string): string {
  const address = given.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(address)) return address;
  // The URL parser writes every spelling of an address in one form, without dots.
  const written = URL.parse(`http://[${address.replace(/%.*/, "")}]`)?.hostname.slice(1, -1) ?? address;
  const [before = "", after] = written.split("::");
  const parts = before === "" ? [] : before.split(":");
  if (after !== undefined) {
    const last = after === "" ? [] : after.split(":");
    while (parts.length + last.length < 8) parts.push("0");
  }
  return `${parts.slice(0, 4).join(":")}::/64`;
}

/**
 * Counts one try in a window shared by all processes (table `rate_limit`). `key` is a trusted value (address,
 * account id), hashed by the caller where it is personal. Fails closed: when the database can't be asked, the
 * error goes up and nothing is allowed.
 */
export async function takeToken(
  bucket: string,
  key: string,
  rule: RateRule,
  db: Pick<Db, "$queryRaw"> = appDb(),
): Promise<RateAnswer> {
  const at = now().getTime();
  const expire = at + rule.seconds * 1_000;
  const [row] = await db.$queryRaw<{ points: number; expire: bigint }[]>`
    INSERT INTO rate_limit AS r (key, points, expire) VALUES (${`${bucket}:${key}`}, 1, ${expire})
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN r.expire <= ${at} THEN 1 ELSE r.points + 1 END,
      expire = CASE WHEN r.expire <= ${at} THEN ${expire} ELSE r.expire END
    RETURNING points, expire`;
  if (!row || row.points <= rule.points) return { ok: row !== undefined, retryAfterSeconds: 0 };
  return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((Number(row.expire) - at) / 1_000)) };
}

/** Gives a try back, where only failures count: the try was counted before its outcome was known. */
export async function returnToken(bucket: string, key: string, db: Db = appDb()): Promise<void> {
  await db.rateLimit.updateMany({
    where: { key: `${bucket}:${key}`, points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  });
}

/** Forgets windows that have ended. Run by the worker now and then. */
export async function dropEndedWindows(db: Db): Promise<number> {
  return (await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now().getTime()) } } })).count;
}
