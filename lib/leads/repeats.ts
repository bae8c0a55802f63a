import "server-only";
import type { Tx } from "#lib/platform/db.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import type { ContactChannel, DeliveryState, HoldReason, LeadStatus } from "#lib/platform/prisma/enums.ts";

/** An inquiry that may repeat an earlier one. */
export interface PossibleRepeat {
  id: string;
  programId: string;
  partnerId: string;
  /** Null once the person is erased. */
  emailIndex: string | null;
  channels: readonly ContactChannel[];
  /** Whether its school may have it already: then only what a school took stops it. */
  wasTried: boolean;
}

export interface EarlierInquiry {
  leadId: string;
  createdAt: Date;
  receiptTokenSealed: string | null;
  /** How it stands on its way; null once the school has it. */
  underWay: { state: "pending" | "held" | "failed"; holdReason: HoldReason | null } | null;
}

const DAY = 86_400_000;
const UNDER_WAY: DeliveryState[] = ["pending", "held", "sending", "failed"];
/** Leads that may never go out do not stop one that would. */
const GOING_OUT: LeadStatus[] = ["submitted", "ready", "partially_delivered", "delivered"];

/**
 * The same person's request for the same program that the school has, or will have before this one: with all the ways agreed
 * to now, and within the agreement's window of days. The person is known by the keyed hash of the address alone.
 * Of two that are under way the later one is the repeat, so that two never stop each other.
 */
export async function findEarlierInquiry(
  tx: Tx,
  inquiry: PossibleRepeat,
  { windowDays, at }: { windowDays: number; at: Date },
): Promise<EarlierInquiry | null> {
  if (windowDays === 0 || !inquiry.emailIndex) return null;
  const since = new Date(at.getTime() - windowDays * DAY);
  const standings: Prisma.InquiryWhereInput[] = [
    { delivery: { state: "accepted", acceptedAt: { gt: since } } },
  ];
  if (!inquiry.wasTried)
    standings.push({
      lead: { status: { in: GOING_OUT } },
      OR: [
        { delivery: { state: { in: UNDER_WAY }, attemptCount: { gt: 0 } } },
        { id: { lt: inquiry.id }, OR: [{ delivery: null }, { delivery: { state: { in: UNDER_WAY } } }] },
      ],
    });
  const candidates = await tx.inquiry.findMany({
    where: {
      id: { not: inquiry.id },
      programId: inquiry.programId,
      partnerId: inquiry.partnerId,
      lead: { emailIndex: inquiry.emailIndex },
      OR: standings,
    },
    orderBy: { id: "asc" },
    select: {
      leadId: true,
      createdAt: true,
      consents: { where: { withdrawal: null }, select: { channel: true } },
      delivery: { select: { state: true, holdReason: true } },
      lead: { select: { receiptTokenSealed: true } },
    },
  });
  const earlier = candidates.find(({ consents }) =>
    inquiry.channels.every((channel) => consents.some((consent) => consent.channel === channel)),
  );
  return (
    (earlier && {
      leadId: earlier.leadId,
      createdAt: earlier.createdAt,
      receiptTokenSealed: earlier.lead.receiptTokenSealed,
      underWay: standingOf(earlier.delivery),
    }) ??
    null
  );
}

function standingOf(delivery: { state: DeliveryState; holdReason: HoldReason | null } | null) {
  if (delivery?.state === "accepted") return null;
  if (delivery?.state === "held" || delivery?.state === "failed")
    return { state: delivery.state, holdReason: delivery.holdReason };
  return { state: "pending" as const, holdReason: null };
}
