import "server-only";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import type { ContactChannel } from "#lib/platform/prisma/enums.ts";
import { leadOfConfirmToken } from "./confirm-token.ts";
import { findEarlierRequests } from "./earlier-requests.ts";
import { openLeadField } from "./sealed.ts";

export interface Confirmation {
  /** "open": the request waits for its confirmation. "ended": it went another way, or the days are over. */
  state: "open" | "confirmed" | "ended";
  reference: string;
  receiptToken: string;
  confirmBy: Date;
  schools: ConfirmationSchool[];
}

export interface ConfirmationSchool {
  schoolName: string;
  programName: string;
  partnerLegalName: string;
  /** What is agreed to, exactly as it stood beside the boxes. */
  consents: { channel: ContactChannel; text: string }[];
  /** When the same person asked the school the same, so that it does not get it again; null when it does. */
  askedAt: Date | null;
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
      emailIndex: true,
      confirmBy: true,
      confirmedAt: true,
      inquiries: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          programId: true,
          partnerId: true,
          schoolId: true,
          school: { select: { name: true } },
          program: { select: { name: true } },
          partner: { select: { legalName: true } },
          consents: {
            where: { withdrawal: null },
            orderBy: { channel: "asc" },
            select: { channel: true, textShown: true },
          },
        },
      },
    },
  });
  if (!lead?.confirmBy || lead.status === "erased") return null;
  const isOpen = lead.status === "review" && lead.confirmBy > now();
  const inquiries = lead.inquiries.filter(({ consents }) => consents.length > 0);
  const earlier = await findEarlierRequests(appDb(), lead.emailIndex, inquiries);
  return {
    state: lead.confirmedAt ? "confirmed" : isOpen ? "open" : "ended",
    reference: lead.reference,
    receiptToken: openLeadField("receiptToken", lead.id, lead.receiptTokenSealed),
    confirmBy: lead.confirmBy,
    schools: inquiries.map(({ id: inquiryId, school, program, partner, consents }) => ({
      schoolName: school.name,
      programName: program.name,
      partnerLegalName: partner.legalName,
      consents: consents.map(({ channel, textShown }) => ({ channel, text: textShown })),
      askedAt: earlier.get(inquiryId)?.createdAt ?? null,
    })),
  };
}
