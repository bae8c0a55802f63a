import type { Curve } from "./rules.ts";

/** The score that a curve gives a figure: straight between its corners, level beyond them. */
export function along(curve: Curve, figure: number): number {
  let [from, start] = curve[0] ?? [0, 0];
  if (figure <= from) return start;
  for (let corner = 1; corner < curve.length; corner += 1) {
    const at = curve[corner]?.[0] ?? 0;
    const score = curve[corner]?.[1] ?? 0;
    if (figure <= at) {
      const part = (figure - from) / (at - from);
      return start * (1 - part) + score * part;
    }
    from = at;
    start = score;
  }
  return start;
}
