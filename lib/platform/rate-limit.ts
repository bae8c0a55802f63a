import "server-only";
import { isIPv6 } from "node:net";
import { batched } from "./batched.ts";
import { now } from "./clock.ts";
import { blindIndex } from "./crypto.ts";
import { appDb, type Db, KEEP_PLAN } from "./db.ts";
import { Prisma } from "./prisma/client.ts";

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
 * error goes up and nothing is allowed. Tries that come together are counted by one statement.
 */
export async function takeToken(bucket: string, key: string, rule: RateRule): Promise<RateAnswer> {
  return count({ name: tryName(bucket, key), rule });
}

/** Under what tries are counted. */
export const tryName = (bucket: string, key: string): string => `${bucket}:${key}`;

const count = batched(async (tries: readonly { name: string; rule: RateRule }[]): Promise<RateAnswer[]> => {
  const at = now().getTime();
  const together = new Map<string, { points: number; expire: number }>();
  const places = tries.map(({ name, rule }) => {
    const points = (together.get(name)?.points ?? 0) + 1;
    together.set(name, { points, expire: at + rule.seconds * 1_000 });
    return points;
  });
  // In one order everywhere, so that two processes never wait for each other.
  const names = [...together.keys()].sort();
  const points = names.map((name) => together.get(name)?.points ?? 0);
  const ends = names.map((name) => String(together.get(name)?.expire ?? at));
  const rows = await appDb().$queryRaw<{ key: string; points: number; expire: bigint }[]>(
    Prisma.sql`${KEEP_PLAN} ${countTries(
      Prisma.sql`SELECT * FROM unnest(${names}::text[], ${points}::int[], ${ends}::text[]::bigint[])`,
      at,
    )}`,
  );
  const counted = new Map(rows.map((row) => [row.key, row]));
  return tries.map(({ name, rule }, index) => {
    const row = counted.get(name);
    if (!row) throw new Error("The rate limit's table gave no row.");
    const own = row.points - (together.get(name)?.points ?? 0) + (places[index] ?? 0);
    return rateAnswer(own, Number(row.expire), rule, at);
  });
});

/** Counts the tries that `rows` selects: key, points and when a window that begins now ends. Gives what is counted then. */
export function countTries(rows: Prisma.Sql, at: number): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO rate_limit AS r (key, points, expire) ${rows}
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN r.expire <= ${at} THEN excluded.points ELSE r.points + excluded.points END,
      expire = CASE WHEN r.expire <= ${at} THEN excluded.expire ELSE r.expire END
    RETURNING key, points, expire`;
}

/** Whether a try is one of those that a rule allows, being the one with this number in a window that ends at `expire`. */
export function rateAnswer(number: number, expire: number, rule: RateRule, at: number): RateAnswer {
  if (number <= rule.points) return { ok: true, retryAfterSeconds: 0 };
  return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((expire - at) / 1_000)) };
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
