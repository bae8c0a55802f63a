import "server-only";
import type { Db } from "#lib/platform/db.ts";
import { type Retention, retentionSchema } from "./retention.ts";

const PREFIX = "retention.";

/** Days that each class is kept in this installation. Throws when a stored value is not sound. */
export async function getRetention(db: Pick<Db, "setting">): Promise<Retention> {
  const rows = await db.setting.findMany({
    where: { key: { startsWith: PREFIX } },
    select: { key: true, value: true },
  });
  return retentionSchema.parse(
    Object.fromEntries(rows.map(({ key, value }) => [key.slice(PREFIX.length), value])),
  );
}
