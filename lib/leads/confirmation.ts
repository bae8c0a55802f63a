import "server-only";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import { leadOfConfirmToken } from "./confirm-token.ts";
import { openLeadField } from "./sealed.ts";

export interface Confirmation {
  /** "open": the request waits for its confirmation. "ended": it went another way, or the days are over. */
  state: "open" | "confirmed" | "ended";
  reference: string;
  receiptToken: string;
  confirmBy: Date;
  schools: { schoolName: string; partnerLegalName: string }[];
}

/** What a link from a mail confirms; null for any other text. Looking changes nothing. */
export async function findConfirmation(token: string): Promise<Confirmation | null> {
  const id = leadOfConfirmToken(token);
  if (!id) return null;
  const lead = await appDb().lead.findUnique({
    where: { id },
    select: {
      id: true,
      status: true,
      reference: true,
      receiptTokenSealed: true,
      confirmBy: true,
      confirmedAt: true,
      inquiries: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { school: { select: { name: true } }, partner: { select: { legalName: true } } },
      },
    },
  });
  if (!lead?.confirmBy || lead.status === "erased") return null;
  const isOpen = lead.status === "review" && lead.confirmBy > now();
  return {
    state: lead.confirmedAt ? "confirmed" : isOpen ? "open" : "ended",
    reference: lead.reference,
    receiptToken: openLeadField("receiptToken", lead.id, lead.receiptTokenSealed),
    confirmBy: lead.confirmBy,
    schools: lead.inquiries.map(({ school, partner }) => ({
      schoolName: school.name,
      partnerLegalName: partner.legalName,
    })),
  };
}
