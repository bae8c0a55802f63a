import type { Approval } from "#lib/access/approval.ts";
import type { Weights } from "#lib/match/ranking.ts";

/** Weights in force. */
export interface WeightsInForce {
  weights: Weights;
  /** 0 for the software's own. */
  number: number;
  /** Null for the software's own. */
  approval: { at: Date; reason: string; byOne: boolean } | null;
}

export interface WeightsProposal extends Approval {
  id: string;
  weights: Weights;
  reason: string;
  proposedAt: Date;
}

export interface WeightsScreen {
  inForce: WeightsInForce;
  proposal: WeightsProposal | null;
}
