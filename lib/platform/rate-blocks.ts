import "server-only";
import { now } from "./clock.ts";
import { appDb, type Db } from "./db.ts";
import { processWide } from "./process.ts";
import type { RateRule } from "./rate-limit.ts";

export interface BlockAnswer {
  ok: boolean;
  /** What this process still has at hand and what nobody has taken. */
  remaining: number;
  /** Whole seconds until the window ends, at least 1. */
  resetSeconds: number;
}

/** What this process holds of one key's window. */
interface Held {
  /** Taken from the shared window and not used yet. */
  left: number;
  /** What no process has taken; as it was when this one took its last block. */
  free: number;
  /** Milliseconds since 1970. */
  expire: number;
  taking: Promise<void> | null;
}

/** A window is taken in so many blocks. */
const BLOCKS = 20;
/** Keys that a process remembers. Beyond that, windows that have ended are forgotten, then all. */
const MOST_KEYS = 20_000;

const held = () => processWide("rate-blocks", () => new Map<string, Held>());

/**
 * Counts one try like `takeToken`, for what is asked often: a process takes a twentieth of a window at a time from the
 * shared table and uses it up in memory. All processes together never allow more than `points`; a process that stops
 * asking may leave a part of its last block unused. Fails closed.
 */
export async function takeFromBlock(
  bucket: string,
  key: string,
  rule: RateRule,
  db: Pick<Db, "$queryRaw"> = appDb(),
): Promise<BlockAnswer> {
  const store = held();
  const name = `${bucket}:${key}`;
  for (;;) {
    const at = now().getTime();
    let own = store.get(name);
    if (!own || own.expire <= at) {
      makeRoom(store, at);
      own = { left: 0, free: rule.points, expire: at + rule.seconds * 1_000, taking: own?.taking ?? null };
      store.set(name, own);
    }
    if (own.left > 0) {
      own.left -= 1;
      return answer(true, own, at);
    }
    if (own.free === 0) return answer(false, own, at);
    own.taking ??= takeBlock(name, rule, own, db);
    const taking = own.taking;
    await taking.finally(() => {
      if (own.taking === taking) own.taking = null;
    });
  }
}

function answer(ok: boolean, { left, free, expire }: Held, at: number): BlockAnswer {
  return { ok, remaining: left + free, resetSeconds: Math.max(1, Math.ceil((expire - at) / 1_000)) };
}

async function takeBlock(name: string, rule: RateRule, own: Held, db: Pick<Db, "$queryRaw">): Promise<void> {
  const size = Math.max(1, Math.floor(rule.points / BLOCKS));
  const at = now().getTime();
  const expire = at + rule.seconds * 1_000;
  const [row] = await db.$queryRaw<{ points: number; expire: bigint }[]>`
    INSERT INTO rate_limit AS r (key, points, expire) VALUES (${name}, ${size}, ${expire})
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN r.expire <= ${at} THEN ${size} ELSE LEAST(r.points, ${rule.points}) + ${size} END,
      expire = CASE WHEN r.expire <= ${at} THEN ${expire} ELSE r.expire END
    RETURNING points, expire`;
  if (!row) throw new Error("The rate limit's table gave no row.");
  const before = row.points - size;
  own.left += Math.max(0, Math.min(size, rule.points - before));
  own.free = Math.max(0, rule.points - row.points);
  own.expire = Number(row.expire);
}

function makeRoom(store: Map<string, Held>, at: number): void {
  if (store.size < MOST_KEYS) return;
  for (const [name, { expire }] of store) if (expire <= at) store.delete(name);
  if (store.size >= MOST_KEYS) store.clear();
}
