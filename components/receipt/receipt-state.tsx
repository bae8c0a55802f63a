import { Notice } from "#components/ui/notice.tsx";
import type { DeliveryState } from "#lib/platform/prisma/enums.ts";

type Tone = "info" | "success" | "warning" | "plain";

const TONES: Partial<Record<DeliveryState, Tone>> = {
  accepted: "success",
  duplicate: "success",
  rejected: "warning",
  dead: "warning",
  returned: "warning",
  revoked: "plain",
  revoke_acknowledged: "plain",
};

/** How one school's part of the request stands. The words come from delivery, the only side that knows. */
export function ReceiptState({ state, words }: { state: DeliveryState; words: string }) {
  return (
    <Notice tone={TONES[state] ?? "info"}>
      <p>{words}</p>
    </Notice>
  );
}
