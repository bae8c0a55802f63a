import { Badge } from "#components/ui/badge.tsx";
import { LEAD_STATUS_WORDS } from "#lib/leads/status.ts";
import type { DeliveryState, LeadStatus } from "#lib/platform/prisma/enums.ts";

type Tone = "neutral" | "info" | "success" | "warning" | "danger";

const DELIVERY: Record<DeliveryState, { words: string; tone: Tone }> = {
  pending: { words: "Pending", tone: "neutral" },
  held: { words: "Held", tone: "warning" },
  sending: { words: "Sending", tone: "info" },
  accepted: { words: "Accepted", tone: "success" },
  rejected: { words: "Rejected", tone: "danger" },
  duplicate: { words: "Duplicate", tone: "neutral" },
  failed: { words: "Failed, retrying", tone: "warning" },
  dead: { words: "Dead", tone: "danger" },
  returned: { words: "Returned", tone: "warning" },
  revoked: { words: "Revoked", tone: "neutral" },
  revoke_acknowledged: { words: "Revoke acknowledged", tone: "neutral" },
};

/** How one inquiry stands, in a word. */
export function DeliveryBadge({ state }: { state: DeliveryState }) {
  const { words, tone } = DELIVERY[state];
  return <Badge tone={tone}>{words}</Badge>;
}

const LEAD: Record<LeadStatus, Tone> = {
  submitted: "info",
  review: "warning",
  ready: "info",
  partially_delivered: "warning",
  delivered: "success",
  closed: "neutral",
  spam: "neutral",
  withdrawn: "neutral",
  erased: "neutral",
};

export function LeadStatusBadge({ status }: { status: LeadStatus }) {
  return <Badge tone={LEAD[status]}>{LEAD_STATUS_WORDS[status]}</Badge>;
}
