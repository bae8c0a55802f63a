import type { DisclosureKind, DisclosureVersionStatus } from "#lib/platform/prisma/enums.ts";
import type { LintFinding } from "./lint.ts";

/** Where the open draft stands, and whose turn it is. */
export interface DraftState {
  number: number;
  state: "draft" | "submitted" | "scheduled";
  /** Who did the last step, and when. */
  by: string | null;
  since: Date;
  /** When it comes into force by itself. */
  publishAt: Date | null;
  /** Names of those who may approve it; empty unless it is submitted. */
  waitsFor: string[];
  /** Whether whoever looks is one of them. */
  waitsForYou: boolean;
}

export interface DisclosureListRow {
  kind: DisclosureKind;
  title: string;
  /** Null: nothing is in force. */
  inForce: { number: number; publishedAt: Date; approvedBy: string | null; selfApproved: boolean } | null;
  /** Null where there is no open draft. */
  draft: DraftState | null;
}

export interface DisclosureVersionView {
  id: string;
  number: number;
  status: DisclosureVersionStatus;
  body: string;
  /** SHA-256 of the text, hex. */
  bodyHash: string;
  createdBy: string | null;
  createdAt: Date;
  submittedBy: string | null;
  submittedAt: Date | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  /** Approved by who wrote or submitted it, because nobody else could. */
  selfApproved: boolean;
  /** When an approved draft comes into force by itself. */
  publishAt: Date | null;
  publishedBy: string | null;
  publishedAt: Date | null;
  retiredAt: Date | null;
  /** How many people agreed to it. */
  consentCount: number;
}

export interface DisclosurePage {
  kind: DisclosureKind;
  title: string;
  /** What the lint says of the open draft; empty without one. */
  findings: LintFinding[];
  /** Null where there is no open draft. */
  draft: DraftState | null;
  /** What who looks can do towards the draft's approval: `own` is one's own text while nobody else could approve it. */
  approval: "not_submitted" | "mine" | "own" | "somebody_else" | "given";
  /** Whether the text in force can be taken out of force by who looks, and if not, why; null where none is. */
  retiring: { mayRetire: boolean; whyNot: string | null } | null;
  /** Newest first. */
  versions: DisclosureVersionView[];
}
