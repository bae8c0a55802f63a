import type { PartChange } from "./changes.ts";
import type { ImportReport } from "./import.ts";

const MOST_LINES = 200;

/** The report of an import as lines for the terminal. */
export function describeImport(report: ImportReport, dryRun: boolean): string[] {
  const { changes, newSource, goneSources, staleGuides } = report;
  const lines = changes.flatMap(describeChange);
  const count = (state: PartChange["state"]) => changes.filter((change) => change.state === state).length;
  lines.push(
    "",
    `${count("added")} added, ${count("changed")} changed, ${count("unchanged")} unchanged, ${count("gone")} not in the file.`,
  );
  if (newSource)
    lines.push(
      `New source ${newSource.id} (${newSource.period}). Write its day of release into content/data/sources.json.`,
    );
  if (goneSources.length > 0)
    lines.push(`Sources without figures, taken out: ${goneSources.map(({ id }) => id).join(", ")}.`);
  if (staleGuides.length > 0)
    lines.push(
      `These guides still name them; change their head, and read again what stands around each figure: ${staleGuides.join(", ")}.`,
    );
  if (dryRun) lines.push("Nothing was written (--dry-run).");
  return lines;
}

function describeChange({ code, part, state, count, lines, notPublished }: PartChange): string[] {
  if (state === "gone") return [`  ${code} ${part}: not in the file, what is stored stays`];
  const missing = notPublished.length > 0 ? `; not published: ${notPublished.join(", ")}` : "";
  const shown = lines.slice(0, MOST_LINES).map((line) => `      ${line}`);
  const more = lines.length > MOST_LINES ? [`      and ${lines.length - MOST_LINES} more`] : [];
  return [`  ${code} ${part}: ${state}, ${count} figures${missing}`, ...shown, ...more];
}
