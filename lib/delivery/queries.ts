import "server-only";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import type {
  ContactChannel,
  DeliveryChannel,
  DeliveryState,
  HoldReason,
  LeadStatus,
  RevocationState,
  WithdrawalReason,
} from "#lib/platform/prisma/enums.ts";
import { deliveryWords, revocationWords } from "./words.ts";

export interface AttemptSummary {
  number: number;
  startedAt: Date;
  finishedAt: Date | null;
  httpStatus: number | null;
  outcome: string | null;
  error: string | null;
}

export interface DeliverySummary {
  inquiryId: string;
  schoolId: string;
  schoolName: string;
  programName: string;
  state: DeliveryState;
  holdReason: HoldReason | null;
  /** How it stands, for people. */
  words: string;
  channel: DeliveryChannel | null;
  /** When the next attempt is due; null when none is. */
  nextAt: Date | null;
  acceptedAt: Date | null;
  attempts: AttemptSummary[];
  /** What the school was told about withdrawn consents, oldest first. */
  revocations: RevocationSummary[];
}

export interface RevocationSummary {
  at: Date;
  reason: WithdrawalReason;
  channels: ContactChannel[];
  /** Still agreed to afterwards. */
  remaining: ContactChannel[];
  state: RevocationState;
  channel: DeliveryChannel | null;
  acknowledgedAt: Date | null;
  /** How it stands, for people: the second half of a sentence. */
  words: string;
}

const WAITING: readonly DeliveryState[] = ["pending", "held", "failed"];

/** How each inquiry of a lead stands, oldest first. An inquiry that no worker has seen yet is pending. */
export async function listDeliveries(leadId: string): Promise<DeliverySummary[]> {
  const inquiries = await appDb().inquiry.findMany({
    where: { leadId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      lead: { select: { status: true, confirmBy: true } },
      school: { select: { id: true, name: true } },
      program: { select: { name: true } },
      delivery: {
        select: {
          state: true,
          holdReason: true,
          channel: true,
          nextAt: true,
          acceptedAt: true,
          updatedAt: true,
          attempts: {
            orderBy: { number: "asc" },
            select: {
              number: true,
              startedAt: true,
              finishedAt: true,
              httpStatus: true,
              outcome: true,
              error: true,
              mayHaveArrived: true,
            },
          },
        },
      },
      revocations: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          createdAt: true,
          reason: true,
          channels: true,
          remaining: true,
          state: true,
          channel: true,
          acknowledgedAt: true,
          toldWith: { select: { state: true, channel: true, acknowledgedAt: true } },
        },
      },
    },
  });
  return inquiries.map(({ id, lead, school, program, delivery, ...inquiry }) => {
    // A repeat stands as what its school is told about the request that it has.
    const revocations = inquiry.revocations.map(({ toldWith, ...own }) => ({ ...own, ...toldWith }));
    return {
      inquiryId: id,
      schoolId: school.id,
      schoolName: school.name,
      programName: program.name,
      state: delivery?.state ?? "pending",
      holdReason: delivery?.holdReason ?? null,
      words: deliveryWords({
        state: delivery?.state ?? null,
        holdReason: delivery?.holdReason ?? null,
        confirmation: confirmationOf(lead),
        schoolName: school.name,
        settledAt: delivery?.acceptedAt ?? delivery?.updatedAt ?? null,
        mayHaveArrived: delivery?.attempts.some(({ mayHaveArrived }) => mayHaveArrived) ?? false,
        revocation: revocations.findLast(({ remaining }) => remaining.length === 0) ?? null,
      }),
      channel: delivery?.channel ?? null,
      nextAt: delivery && WAITING.includes(delivery.state) ? delivery.nextAt : null,
      acceptedAt: delivery?.acceptedAt ?? null,
      attempts: (delivery?.attempts ?? []).map(({ mayHaveArrived: _, ...attempt }) => attempt),
      revocations: revocations.map(({ createdAt, ...revocation }) => ({
        ...revocation,
        at: createdAt,
        words: revocationWords(revocation, school.name),
      })),
    };
  });
}

function confirmationOf({ status, confirmBy }: { status: LeadStatus; confirmBy: Date | null }) {
  if (status !== "review" || !confirmBy) return null;
  return confirmBy > now() ? "open" : "over";
}
