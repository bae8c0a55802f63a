import { Badge } from "#components/ui/badge.tsx";
import type { DeliveryState } from "#lib/platform/prisma/enums.ts";

type StateTone = "neutral" | "info" | "success" | "warning";

const TONES: Partial<Record<DeliveryState, StateTone>> = {
  accepted: "success",
  duplicate: "success",
  rejected: "warning",
  dead: "warning",
  returned: "warning",
  revoked: "neutral",
  revoke_acknowledged: "neutral",
};

/** How one school's part of the request stands. The words come from delivery, the only side that knows. */
export function ReceiptState({ state, words }: { state: DeliveryState; words: string }) {
  return <Badge tone={TONES[state] ?? "info"}>{words}</Badge>;
}
