import { geoAlbersUsa } from "d3-geo";

/** As `us-atlas` draws its states (975 by 610), twice as large, as our shapes are. */
const project = geoAlbersUsa()
  .scale(2 * 1300)
  .translate([975, 610]);

/** Where a place lies on the map of the states; null off it, as on Guam. */
export function onUsMap({ latitude, longitude }: { latitude: number; longitude: number }) {
  const point = project([longitude, latitude]);
  return point && { x: Math.round(point[0]), y: Math.round(point[1]) };
}
