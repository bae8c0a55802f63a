/**
 * How words find a guide. Runs on the server and, bundled into `/scripts/guide-index.js`, in the browser: it stays
 * small and imports nothing.
 */

/** What people type around the words that matter. */
const FILLERS = new Set(
  "a an and as at be become becoming career careers do does for get guide guides how i in into is it job jobs my of on or pay salary the to what who with work".split(
    " ",
  ),
);
/** A shorter word has too many neighbors one slip away. */
const SLIP_FROM = 5;

/** Small letters without accents, and one space for everything that is neither letter nor digit. */
export function searchable(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Whether a `searchable` text has a word for each typed one: the same, one that begins so, or one slip away. */
export function isFound(text: string, typed: string): boolean {
  const words = text.split(" ");
  return searchable(typed)
    .split(" ")
    .filter((word) => !FILLERS.has(word))
    .every((word) =>
      words.some((known) => known.startsWith(word) || (word.length >= SLIP_FROM && isOneSlip(known, word))),
    );
}

/** One letter wrong, missing, too much, or changed places with its neighbor. */
function isOneSlip(known: string, typed: string): boolean {
  let at = 0;
  while (at < known.length && known[at] === typed[at]) at++;
  const rest = (word: string, skipped: number) => word.slice(at + skipped);
  return (
    rest(known, 1) === rest(typed, 1) ||
    rest(known, 1) === rest(typed, 0) ||
    rest(known, 0) === rest(typed, 1) ||
    (known[at] === typed[at + 1] && known[at + 1] === typed[at] && rest(known, 2) === rest(typed, 2))
  );
}

/** "4 guides", "1 guide", "No guides". */
export function guideCount(count: number): string {
  return count === 1 ? "1 guide" : `${count || "No"} guides`;
}
