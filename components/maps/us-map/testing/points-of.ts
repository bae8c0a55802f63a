type Point = [x: number, y: number];

/** The corners of each ring of an outline as we write it: "M" to a point, then relative steps, then "z". */
export function pointsOf(path: string): Point[][] {
  return path
    .split("z")
    .filter(Boolean)
    .map((ring) => {
      const numbers = ring.match(/-?\d+/g)?.map(Number) ?? [];
      const points: Point[] = [];
      for (let index = 0; index < numbers.length; index += 2) {
        const [x, y] = points.at(-1) ?? [0, 0];
        points.push([x + (numbers[index] ?? Number.NaN), y + (numbers[index + 1] ?? Number.NaN)]);
      }
      return points;
    });
}
