import "server-only";
import type { Tx } from "#lib/platform/db.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";

const CLAIMED = {
  id: true,
  schoolId: true,
  partnerId: true,
  programId: true,
  school: { select: { id: true, slug: true, name: true, unitid: true } },
  program: { select: { id: true, slug: true, name: true, cipCode: true, level: true } },
  lead: {
    select: {
      id: true,
      reference: true,
      status: true,
      nameSealed: true,
      emailSealed: true,
      phoneSealed: true,
      questionSealed: true,
      emailIndex: true,
      zip: true,
      state: true,
      contactDays: true,
      contactHours: true,
      startWhen: true,
      ageConfirmed: true,
      isDemo: true,
      createdAt: true,
    },
  },
  consents: {
    orderBy: { channel: "asc" },
    select: {
      channel: true,
      textShown: true,
      textHash: true,
      disclosureVersionId: true,
      language: true,
      page: true,
      createdAt: true,
      withdrawal: { select: { id: true } },
    },
  },
} satisfies Prisma.InquirySelect;

/** What a worker knows of an inquiry: contact details are still sealed, and its consents are those that hold. */
export interface ClaimedInquiry extends Prisma.InquiryGetPayload<{ select: typeof CLAIMED }> {
  /** There were consents, and none holds any longer. */
  isWithdrawn: boolean;
}

export async function findClaimedInquiry(tx: Tx, id: string): Promise<ClaimedInquiry> {
  const { consents, ...inquiry } = await tx.inquiry.findUniqueOrThrow({ where: { id }, select: CLAIMED });
  const holding = consents.filter(({ withdrawal }) => withdrawal === null);
  return { ...inquiry, consents: holding, isWithdrawn: consents.length > 0 && holding.length === 0 };
}
