import styles from "./map-shapes.module.css";
import { US_MAP_SHAPES } from "./shapes.ts";

export const shapeId = (state: string) => `us-${state}`;
export const OUTLINE_ID = "us-outline";
export const HATCH_ID = "us-hatch";

/** What all maps of a page are made of; stands in the page once, and shows nothing itself. */
export function MapShapes() {
  return (
    <svg className={styles.shapes} width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {Object.entries(US_MAP_SHAPES).map(([code, path]) => (
          <path key={code} id={shapeId(code)} d={path} />
        ))}
        <g id={OUTLINE_ID}>
          {Object.keys(US_MAP_SHAPES).map((code) => (
            <use key={code} href={`#${shapeId(code)}`} />
          ))}
        </g>
        <pattern
          id={HATCH_ID}
          width="14"
          height="14"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path className={styles.hatch} d="M0,0V14" />
        </pattern>
      </defs>
    </svg>
  );
}
