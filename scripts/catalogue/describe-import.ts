import type { ImportResult } from "./import-run.ts";

const SHOWN_REFUSALS = 40;

/** The report of an import, line by line. */
export function describeImport({ counts, refused }: ImportResult): string[] {
  const width = Math.max(...Object.keys(counts).map((words) => words.length));
  const lines = Object.entries(counts).map(
    ([words, count]) => `  ${words.padEnd(width)}  ${count.toLocaleString("en-US").padStart(9)}`,
  );
  for (const { file, line, reason } of refused.slice(0, SHOWN_REFUSALS))
    lines.push(`  refused ${file}, line ${line}: ${reason}`);
  if (refused.length > SHOWN_REFUSALS) lines.push(`  and ${refused.length - SHOWN_REFUSALS} more refused`);
  return lines;
}
