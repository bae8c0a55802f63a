import "server-only";
import { now } from "./clock.ts";
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
