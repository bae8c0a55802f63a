import "server-only";
import { recordAudit } from "#lib/access/audit.ts";
import type { Db } from "#lib/platform/db.ts";

/** Keeps the lead of a reference from being erased, or lets it go. False: there is none, or it is erased. */
export async function setLegalHold(db: Db, reference: string, isHeld: boolean): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const lead = await tx.lead.findUnique({
      where: { reference, erasedAt: null },
      select: { id: true, legalHold: true },
    });
    if (!lead) return false;
    await tx.lead.update({ where: { id: lead.id }, data: { legalHold: isHeld }, select: { id: true } });
    await recordAudit(tx, null, {
      action: "lead.legal_hold_changed",
      resource: "lead",
      resourceId: lead.id,
      change: { legalHold: [lead.legalHold, isHeld] },
    });
    return true;
  });
}
