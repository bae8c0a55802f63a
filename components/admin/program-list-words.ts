import type { ProgramListColumn } from "#lib/catalogue/program-filter.ts";
import { MOST_COUNTED } from "#lib/catalogue/program-views.ts";

export const PROGRAM_COLUMN_WORDS: Record<ProgramListColumn, string> = {
  school: "School",
  partner: "Partner",
  level: "Level",
  subject: "Subject",
  format: "Format",
  cost: "Cost online",
  checked: "Facts checked",
  status: "Status",
  changed: "Changed",
};

/** How many programs a list has. */
export function programCountWords(count: number): string {
  if (count > MOST_COUNTED) return `More than ${MOST_COUNTED.toLocaleString("en-US")} programs`;
  return count === 1 ? "1 program" : `${count.toLocaleString("en-US")} programs`;
}
