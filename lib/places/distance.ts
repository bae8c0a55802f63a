export interface Point {
  /** Degrees north. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
}

/** A point with what distances from and to it share: radians, and the cosine of its latitude. */
export interface PlacedPoint {
  north: number;
  east: number;
  cosine: number;
}

/** Mean radius of the earth (IUGG) in statute miles. */
const EARTH_RADIUS_MILES = 3958.7613;

/** Miles along the great circle between two points, by the haversine formula. */
export function milesBetween(a: Point, b: Point): number {
  return milesApart(placedPoint(a), placedPoint(b));
}

/** The same for points that were prepared once, to measure thousands of distances. */
export function milesApart(a: PlacedPoint, b: PlacedPoint): number {
  const north = Math.sin((b.north - a.north) / 2);
  const east = Math.sin((b.east - a.east) / 2);
  const half = north * north + a.cosine * b.cosine * east * east;
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(half)));
}

export function placedPoint({ latitude, longitude }: Point): PlacedPoint {
  const north = radians(latitude);
  return { north, east: radians(longitude), cosine: Math.cos(north) };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
