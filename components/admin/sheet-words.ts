import type { SheetKind, SheetOutcome, SheetState } from "#lib/platform/prisma/enums.ts";

export const SHEET_KIND_WORDS: Record<SheetKind, string> = { program: "Programs", partner: "Partners" };

export const SHEET_STATE_WORDS: Record<SheetState, string> = {
  mapping: "Columns to choose",
  checking: "Being checked",
  checked: "Checked, not applied",
  applying: "Being applied",
  applied: "Applied",
  undoing: "Being taken back",
  undone: "Taken back",
  failed: "Broke off",
};

export const OUTCOME_WORDS: Record<SheetOutcome, string> = {
  refused: "Refused",
  changed: "Changed",
  added: "Added",
  unchanged: "Unchanged",
};
