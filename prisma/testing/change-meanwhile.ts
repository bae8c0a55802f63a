import { expect, vi } from "vitest";
import type { Db } from "#lib/platform/db.ts";

/**
 * Changes a member of staff as the site's commands do, under a lock, and commits once `act` waits for that lock: `act`
 * has read them before. Gives what came of it.
 */
export async function changeMeanwhile<T>(
  db: Db,
  id: string,
  data: { disabledAt?: Date; passwordHash?: string; totpConfirmedAt?: Date },
  act: () => Promise<T>,
): Promise<T> {
  const { running } = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${id}::uuid FOR UPDATE`;
    await tx.user.update({ where: { id }, data, select: { id: true } });
    const begun = { running: act() };
    const waiting = () => tx.$queryRaw`
      SELECT 1 FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::xid`;
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 4_000 });
    return begun;
  });
  return running;
}
