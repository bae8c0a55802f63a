import type { DeliveryState } from "#lib/platform/prisma/enums.ts";

const UNDER_WAY: readonly DeliveryState[] = ["pending", "held", "sending", "failed"];

/** States that can still change by themselves: a page that shows one is worth looking at again. */
export function isUnderWay(state: DeliveryState): boolean {
  return UNDER_WAY.includes(state);
}

/** One sentence on all schools: never says "sent" of one whose side has not accepted. */
export function progressWords(states: readonly DeliveryState[]): string {
  const accepted = states.filter((state) => state === "accepted" || state === "duplicate").length;
  const open = states.filter(isUnderWay).length;
  if (accepted === states.length)
    return states.length === 1
      ? "The school has your request."
      : `All ${states.length} schools have your request.`;
  if (accepted === 0 && open === states.length)
    return states.length === 1
      ? "We have your request. The school does not have it yet."
      : "We have your request. No school has it yet.";
  return `${accepted} of ${states.length} ${states.length === 1 ? "school has" : "schools have"} your request.`;
}
