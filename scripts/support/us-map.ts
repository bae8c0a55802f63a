import { feature } from "topojson-client";
import { filter, filterAttachedWeight, presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "us-atlas/states-albers-10m.json" with { type: "json" };
import { STATES } from "#lib/places/states.ts";

/** Half pixels of the atlas, which is drawn on 975 by 610: whole numbers, and fine enough for small states. */
const SCALE = 2;
/** Square pixels of the atlas. A bend or an island that is smaller goes; the borders that two states share bend alike. */
const SMALLEST = 8;
/** The district is hardly larger than that; at this size it keeps its corners. */
const SMALLEST_IN_DISTRICT = 0.5;
/** Its FIPS code. */
const DISTRICT = "11";

type Atlas = Topology<{ states: GeometryCollection<{ name: string }> }>;
type Point = readonly [x: number, y: number];

export interface UsMap {
  bounds: { left: number; top: number; right: number; bottom: number };
  /** Outlines as SVG path data by postal code. */
  shapes: Record<string, string>;
}

/** The fifty states and the district from `us-atlas`, projected and simplified. */
export function drawUsMap(): UsMap {
  const simplified = simplifyAtlas(atlas as unknown as Atlas);
  const features = feature(simplified, simplified.objects.states).features;
  const rings = new Map<string, Point[][]>();
  for (const { geometry, properties } of features) {
    const state = STATES.find(({ name }) => name === properties.name);
    if (!state || (state.kind !== "state" && state.kind !== "district")) continue;
    if (geometry.type !== "MultiPolygon" && geometry.type !== "Polygon")
      throw new Error(`us-atlas draws ${state.name} as a ${geometry.type}.`);
    const polygons = geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
    rings.set(
      state.code,
      polygons
        .flat()
        .map(roundRing)
        .filter((ring) => ring.length > 2),
    );
  }
  const points = [...rings.values()].flat(2);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    bounds: {
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    },
    shapes: Object.fromEntries(
      [...rings]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, list]) => [code, list.map(pathOf).join("")]),
    ),
  };
}

/** `components/maps/us-map/shapes.ts` as it should read. */
export function usMapFile({ bounds, shapes }: UsMap): string {
  const { left, top, right, bottom } = bounds;
  const lines = Object.entries(shapes).map(([code, path]) => `  ${code}: "${path}",`);
  return `/*
 * Written by \`npm run us-map\` from us-atlas (https://github.com/topojson/us-atlas, ISC license), which redraws
 * boundaries of the U.S. Census Bureau (public domain).
 */

export const US_MAP_BOUNDS = { left: ${left}, top: ${top}, right: ${right}, bottom: ${bottom} };

/** Outlines of the states and the district by postal code, as SVG path data. */
export const US_MAP_SHAPES: Readonly<Record<string, string>> = {
${lines.join("\n")}
};
`;
}

function simplifyAtlas(whole: Atlas): Atlas {
  const weighed = presimplify(whole);
  const district = weighed.objects.states.geometries.find(({ id }) => id === DISTRICT);
  const keptFine = new Set(
    district?.type === "Polygon" ? district.arcs.flat().map((arc) => (arc < 0 ? ~arc : arc)) : [],
  );
  for (const arc of keptFine)
    for (const point of weighed.arcs[arc] ?? [])
      if ((point[2] ?? 0) > SMALLEST_IN_DISTRICT) point[2] = Number.POSITIVE_INFINITY;
  const simplified = simplify(weighed, SMALLEST);
  return filter(simplified, filterAttachedWeight(simplified, SMALLEST * 2)) as Atlas;
}

/** Whole numbers, without points that fall on the one before, and open: the path closes itself. */
function roundRing(ring: readonly (readonly number[])[]): Point[] {
  const rounded: Point[] = [];
  for (const [x = 0, y = 0] of ring) {
    const point: Point = [Math.round(x * SCALE), Math.round(y * SCALE)];
    if (!isSame(point, rounded.at(-1))) rounded.push(point);
  }
  if (isSame(rounded[0], rounded.at(-1))) rounded.pop();
  return rounded;
}

const isSame = (a?: Point, b?: Point) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

function pathOf([[x, y] = [0, 0], ...rest]: readonly Point[]): string {
  let [fromX, fromY] = [x, y];
  const steps = rest.map(([toX, toY]) => {
    const step = `${toX - fromX},${toY - fromY}`;
    [fromX, fromY] = [toX, toY];
    return step;
  });
  return `M${x},${y}l${steps.join(" ")}z`.replace(/[, ]-/g, "-");
}
