import type { CipData } from "#lib/catalogue/cip-data.ts";

const MOST_LINES = 200;

/** What an import changes of the stored subjects, as lines for the terminal. */
export function cipChanges(stored: CipData | null, after: CipData): string[] {
  const lines = (["families", "groups", "titles", "occupations"] as const).flatMap((part) => {
    const before = stored?.[part] ?? {};
    const codes = [...new Set([...Object.keys(before), ...Object.keys(after[part])])].sort();
    return codes.flatMap((code) => {
      const [old, now] = [before[code], after[part][code]];
      return old === now ? [] : [`  ${part} ${code}: ${old ?? "(new)"} -> ${now ?? "(gone)"}`];
    });
  });
  if (lines.length === 0) return ["Nothing changed."];
  const more = lines.length > MOST_LINES ? [`  and ${lines.length - MOST_LINES} more`] : [];
  return [...lines.slice(0, MOST_LINES), ...more, `${lines.length} entries changed.`];
}
