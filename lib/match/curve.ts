import type { Curve } from "./rules.ts";

/** The score that a curve gives a figure: straight between its corners, level beyond them. */
export function along(curve: Curve, figure: number): number {
  let before: Curve[number] | undefined;
  for (const corner of curve) {
    const [at, score] = corner;
    if (figure <= at) {
      if (!before) return score;
      const [from, start] = before;
      const part = (figure - from) / (at - from);
      return start * (1 - part) + score * part;
    }
    before = corner;
  }
  return before?.[1] ?? 0;
}
