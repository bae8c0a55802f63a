import { Cell } from "#components/ui/table.tsx";
import { dollarWords } from "#lib/catalogue/money.ts";
import type { ProgramListColumn } from "#lib/catalogue/program-filter.ts";
import type { ProgramListRow } from "#lib/catalogue/program-views.ts";
import { LEVEL_WORDS, MODALITY_WORDS } from "#lib/catalogue/words.ts";
import { Day } from "./moment.tsx";
import { StatusBadge } from "./status-badge.tsx";

/** What a column shows of a program. */
export function ProgramCell({ column, row }: { column: ProgramListColumn; row: ProgramListRow }) {
  return <Cell>{content(column, row)}</Cell>;
}

function content(column: ProgramListColumn, row: ProgramListRow) {
  switch (column) {
    case "school":
      return row.schoolName;
    case "partner":
      return row.partnerName ?? "None: open catalogue";
    case "level":
      return LEVEL_WORDS[row.level];
    case "subject":
      return row.cipCode;
    case "format":
      return row.modalities.map((key) => MODALITY_WORDS[key]).join("; ") || "Not known";
    case "cost":
      return row.costOnlineCents === null ? "Not known" : dollarWords(row.costOnlineCents);
    case "checked":
      return <Day on={row.factsAsOf} />;
    case "status":
      return <StatusBadge status={row.status} />;
    case "changed":
      return <Day on={row.updatedAt} />;
  }
}
