/** Somewhere that the menu leads to. */
export interface Place {
  href: string;
  label: string;
  /** What it is, in a word or two. */
  kind: string;
  /** What else it is part of: a program's school. */
  of?: string;
}

/** The places that have, for each word, one of their own that begins so: "new prog" and "add prog" are the same. */
export function placesWith(typed: string, places: readonly Place[]): Place[] {
  const words = wordsOf(typed);
  return places.filter(({ label, kind }) => {
    const own = [...wordsOf(label), ...(kind === "Action" ? ["new"] : [])];
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
}

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);
