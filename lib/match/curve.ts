import type { Curve } from "./rules.ts";

/** The score that a curve gives a figure: straight between its corners, level beyond them. */
export function along(curve: Curve, figure: number): number {
  let before: Curve[number] | undefined;
  for (const corner of curve) {
    const [at, score] = corner;
    if (figure <= at) {
      if (!before) return score;
      const [from, start] = before;
      return start + ((score - start) * (figure - from)) / (at - from);
    }
    before = corner;
  }
  return before?.[1] ?? 0;
}
