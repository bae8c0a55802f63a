import type { Change } from "#lib/access/change.ts";
import type { SheetKind, SheetOutcome, SheetState } from "#lib/platform/prisma/enums.ts";

/** Rows on a page of a sheet's screen. */
export const SHEET_PAGE_SIZE = 50;

export interface SheetListRow {
  id: string;
  kind: SheetKind;
  fileName: string;
  state: SheetState;
  rowCount: number;
  createdAt: Date;
  createdBy: string;
}

export type SheetCounts = Partial<Record<SheetOutcome | "deleted" | "restored" | "left", number>>;

export interface SheetPage extends SheetListRow {
  headings: readonly string[];
  mapping: Readonly<Record<string, number>>;
  doneCount: number;
  counts: SheetCounts;
  problem: string | null;
  appliedAt: Date | null;
  /** A step that is under way gives no sign of life any more. */
  isLost: boolean;
  /** The first rows as they came. */
  samples: readonly (readonly string[])[];
}

export interface SheetRowView {
  number: number;
  outcome: SheetOutcome;
  title: string;
  recordId: string | null;
  change: Change | null;
  problems: readonly string[];
}
