export interface DiffPart {
  kind: "same" | "added" | "removed";
  text: string;
}

/** Beyond this many comparisons the middle is told as replaced as a whole. */
const MOST_CELLS = 4_000_000;

/** What changed from one text to another, word by word; the parts that are not removed make up `after` exactly. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const old = words(before);
  const fresh = words(after);
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  )
    end++;
  return joined([
    ...old.slice(0, start).map((text) => ({ kind: "same" as const, text })),
    ...middle(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...old.slice(old.length - end).map((text) => ({ kind: "same" as const, text })),
  ]);
}

/**
 * Words with the blanks after them, and ends of lines on their own: a word before a new paragraph is still the same word.
 * Joining them gives the text again.
 */
const words = (text: string): string[] => text.match(/\S+[^\S\n]*|\s+/g) ?? [];

/** By the longest common subsequence. */
function middle(old: string[], fresh: string[]): DiffPart[] {
  const removed = (text: string): DiffPart => ({ kind: "removed", text });
  const added = (text: string): DiffPart => ({ kind: "added", text });
  if (old.length * fresh.length > MOST_CELLS) return [...old.map(removed), ...fresh.map(added)];
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = fresh.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        old[row] === fresh[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const parts: DiffPart[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    const was = old[row];
    const is = fresh[column];
    if (was !== undefined && was === is) {
      parts.push({ kind: "same", text: was });
      row++;
      column++;
    } else if (was !== undefined && (is === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push(removed(was));
      row++;
    } else if (is !== undefined) {
      parts.push(added(is));
      column++;
    }
  }
  return parts;
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else result.push({ ...part });
  }
  return result;
}
