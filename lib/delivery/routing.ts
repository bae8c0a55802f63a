import "server-only";
import { listTerms } from "#lib/agreements/terms.ts";
import type { Db } from "#lib/platform/db.ts";
import type { DeliverySettings } from "./settings.ts";

const BATCH = 200;

/**
 * Gives each inquiry that has none its delivery row, with the channel and target of the agreement in force.
 * Several workers may do so at once: an inquiry has one row at most.
 */
export async function routeNewInquiries(
  db: Db,
  { frozenAt }: Pick<DeliverySettings, "frozenAt">,
): Promise<void> {
  for (;;) {
    const inquiries = await db.inquiry.findMany({
      where: { routed: false },
      orderBy: { id: "asc" },
      take: BATCH,
      select: { id: true, schoolId: true, partnerId: true },
    });
    if (inquiries.length > 0) await routeBatch(db, inquiries, await databaseTime(db, frozenAt));
    if (inquiries.length < BATCH) return;
  }
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

/** The database's clock: those of the processes may run ahead or behind. */
async function databaseTime(db: Db, frozenAt: DeliverySettings["frozenAt"]): Promise<Date> {
  const [moment] = await db.$queryRaw<{ at: Date }[]>`
    SELECT coalesce(${frozenAt()}::timestamptz, now()) AS at`;
  if (!moment) throw new Error("The database did not tell the time.");
  return moment.at;
}
