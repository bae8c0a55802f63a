import { Badge } from "#components/ui/badge.tsx";
import type { PlacementPhase } from "#lib/agreements/placement-days.ts";
import type { PlacementListRow } from "#lib/agreements/placement-views.ts";

const PHASES = {
  running: { tone: "success", words: "Now" },
  planned: { tone: "info", words: "Planned" },
  ended: { tone: "neutral", words: "Ended" },
} as const;

const UNSEEN = {
  waiting: "Waits: readers see the first three",
  unpublished: "Not seen: the program is not published",
} as const;

/** Where a placement stands, and why readers do not see one that runs. */
export function PlacementPhaseBadge({
  phase,
  unseen = null,
}: {
  phase: PlacementPhase;
  unseen?: PlacementListRow["unseen"];
}) {
  if (unseen) return <Badge tone="warning">{UNSEEN[unseen]}</Badge>;
  return <Badge tone={PHASES[phase].tone}>{PHASES[phase].words}</Badge>;
}
