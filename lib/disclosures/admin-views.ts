import type { DisclosureKind, DisclosureVersionStatus } from "#lib/platform/prisma/enums.ts";
import type { LintFinding } from "./lint.ts";

export interface DisclosureListRow {
  kind: DisclosureKind;
  title: string;
  /** Null: nothing was published yet. */
  inForce: { number: number; publishedAt: Date } | null;
  /** The number that the open draft will have; null where there is none. */
  draftNumber: number | null;
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
  /** Approved by who submitted it, because nobody else could. */
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
  /** Whose approval the open draft can have from who looks: `own` is one's own text while nobody else could approve it. */
  approval: "not_submitted" | "mine" | "own" | "somebody_else";
  /** Newest first. */
  versions: DisclosureVersionView[];
}
