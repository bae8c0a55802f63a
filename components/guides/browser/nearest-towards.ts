export type Point = readonly [x: number, y: number];

/** A distance to the side counts as much more than one ahead. */
const ASIDE = 3;

/** Index of the point that is nearest in a direction (a unit along one axis); -1 when none lies there. */
export function nearestTowards(points: readonly Point[], from: number, [dx, dy]: Point): number {
  const [x, y] = points[from] ?? [0, 0];
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, point] of points.entries()) {
    const ahead = (point[0] - x) * dx + (point[1] - y) * dy;
    const aside = Math.abs((point[0] - x) * dy + (point[1] - y) * dx);
    // What is more to the side than ahead comes after everything else.
    const far = Math.hypot(ahead, ASIDE * aside) * (aside > ahead ? 1000 : 1);
    if (ahead > 0 && far < least) {
      nearest = index;
      least = far;
    }
  }
  return nearest;
}
