import type { Approval } from "#lib/access/approval.ts";
import type { Change } from "#lib/access/change.ts";
import type { AgreementStatus } from "#lib/platform/prisma/enums.ts";
import type { AgreementData } from "./agreement-schema.ts";

export type AgreementPhase = "draft" | "to_come" | "in_force" | "ended";

export interface AgreementListRow {
  id: string;
  partnerName: string;
  phase: AgreementPhase;
  pricePerLeadCents: number;
  startsOn: Date;
  endsOn: Date | null;
  /** Somebody has proposed other terms. */
  isWaiting: boolean;
  isDemo: boolean;
}

/** Schools and programs that the terms of a partner may name. */
export interface PartnerParts {
  partnerId: string;
  partnerName: string;
  schools: { id: string; name: string }[];
  programs: { id: string; name: string; schoolName: string }[];
}

export interface ProposalView extends Approval {
  id: string;
  proposedAt: Date;
  data: AgreementData;
  change: Change;
  /** Made from terms that are no longer in force. */
  isStale: boolean;
}

export interface AgreementTargetView {
  id: string;
  words: string;
  isWebhook: boolean;
  /** Until when the secret before the present one signs too; null when none does. */
  formerSecretUntil: Date | null;
  testedAt: Date | null;
  testResult: string | null;
}

export interface AgreementPage {
  id: string;
  version: number;
  status: AgreementStatus;
  phase: AgreementPhase;
  isDemo: boolean;
  parts: PartnerParts;
  /** Null until a first proposal was approved. */
  data: AgreementData | null;
  facts: Record<string, string | number | null | readonly string[]> | null;
  targets: AgreementTargetView[];
  proposal: ProposalView | null;
}
