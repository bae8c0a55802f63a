import "server-only";
import { listTerms } from "#lib/agreements/terms.ts";
import type { Db } from "#lib/platform/db.ts";
import type { DeliverySettings } from "./settings.ts";

const BATCH = 200;

/** Ids begin with their time (UUID version 7): looking at the last days' costs the same however many there are. */
const RECENT_MS = 2 * 24 * 3_600_000;
const EVERYTHING_EVERY_MS = 3_600_000;

/**
 * Gives each inquiry that has none its delivery row, with the channel and target of the agreement in force.
 * Several workers may do so at once: an inquiry has one row at most. Looks at the last two days, and at the first
 * call and then hourly at everything, because ids are made by other machines' clocks.
 */
export function createRouting(db: Db, { frozenAt }: Pick<DeliverySettings, "frozenAt">): () => Promise<void> {
  let nextFullAt = 0;
  return async () => {
    const at = await databaseTime(db, frozenAt);
    const isFull = at.getTime() >= nextFullAt;
    let after = isFull ? FIRST_ID : idAt(at.getTime() - RECENT_MS);
    for (;;) {
      const inquiries = await db.inquiry.findMany({
        where: { id: { gt: after }, delivery: null },
        orderBy: { id: "asc" },
        take: BATCH,
        select: { id: true, schoolId: true, partnerId: true },
      });
      if (inquiries.length > 0) await routeBatch(db, inquiries, at);
      after = inquiries.at(-1)?.id ?? after;
      if (inquiries.length < BATCH) break;
    }
    if (isFull) nextFullAt = at.getTime() + EVERYTHING_EVERY_MS;
  };
}

async function routeBatch(
  db: Db,
  inquiries: readonly { id: string; schoolId: string; partnerId: string }[],
  at: Date,
): Promise<void> {
  const terms = await listTerms(db, [...new Set(inquiries.map(({ schoolId }) => schoolId))], at);
  await db.delivery.createMany({
    skipDuplicates: true,
    data: inquiries.map(({ id, schoolId, partnerId }) => {
      const inForce = terms.get(schoolId);
      const target = inForce?.partnerId === partnerId ? inForce.target : null;
      return target
        ? { inquiryId: id, channel: target.channel, targetId: target.id, nextAt: at }
        : { inquiryId: id, state: "held", holdReason: "no_target", nextAt: at };
    }),
  });
}

const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/** The least id that could have been made at a time in ms since 1970. */
function idAt(ms: number): string {
  const hex = Math.max(0, ms).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** The database's clock: those of the processes may run ahead or behind. */
async function databaseTime(db: Db, frozenAt: DeliverySettings["frozenAt"]): Promise<Date> {
  const [moment] = await db.$queryRaw<{ at: Date }[]>`
    SELECT coalesce(${frozenAt()}::timestamptz, now()) AS at`;
  if (!moment) throw new Error("The database did not tell the time.");
  return moment.at;
}
