import { connect } from "../../database/connect.ts";

const SAMPLE = 200;
const PAUSE_MS = 10;

/**
 * Watches whether colleagues could save: tries again and again to lock some of the programs, spread over all of them, and
 * passes by those that somebody else holds. Gives for how long any was held, in ms.
 */
export async function watchLocks(ownerUrl: string, ids: readonly string[]): Promise<() => Promise<number>> {
  const client = await connect(ownerUrl, "fairmatch bench, a colleague");
  const every = Math.max(1, Math.floor(ids.length / SAMPLE));
  const sample = ids.filter((_, place) => place % every === 0);
  let held = 0;
  let heldSince: number | null = null;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const { rowCount } = await client.query(
        "SELECT FROM program WHERE id = ANY($1::uuid[]) FOR NO KEY UPDATE SKIP LOCKED",
        [sample],
      );
      const now = performance.now();
      if (rowCount !== sample.length) heldSince ??= now;
      else if (heldSince !== null) {
        held = Math.max(held, now - heldSince);
        heldSince = null;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    await client.end();
    return heldSince === null ? held : Math.max(held, performance.now() - heldSince);
  };
}
