import "server-only";
import type { Tx } from "#lib/platform/db.ts";
import type { DeliveryState } from "#lib/platform/prisma/enums.ts";

const UNDER_WAY: readonly DeliveryState[] = ["pending", "held", "sending", "failed"];
/** A duplicate is with the school too: it took an earlier request of the same person. */
const WITH_THE_SCHOOL: readonly DeliveryState[] = ["accepted", "duplicate"];

/** A lead is delivered once nothing of it is under way and a school has it. Call after each delivery that settles. */
export async function updateLeadStatus(tx: Tx, leadId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM lead WHERE id = ${leadId}::uuid FOR UPDATE`;
  const inquiries = await tx.inquiry.findMany({
    where: { leadId },
    select: { delivery: { select: { state: true } } },
  });
  const states = inquiries.map(({ delivery }) => delivery?.state ?? "pending");
  if (!states.some((state) => WITH_THE_SCHOOL.includes(state))) return;
  const status = states.some((state) => UNDER_WAY.includes(state)) ? "partially_delivered" : "delivered";
  await tx.lead.updateMany({
    where: { id: leadId, status: { in: ["submitted", "ready", "partially_delivered"] } },
    data: { status },
  });
}
