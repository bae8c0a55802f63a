import { HATCH_ID, OUTLINE_ID, shapeId } from "../maps/us-map/map-shapes.tsx";
import { US_MAP_BOUNDS } from "../maps/us-map/shapes.ts";
import { SMALL_STATES } from "../maps/us-map/small-states.ts";
import styles from "./state-map.module.css";
import { type MapArea, VIEWS } from "./state-map-areas.ts";

/** Room for the border of the outermost states. */
const EDGE = 8;
const { left, top, right, bottom } = US_MAP_BOUNDS;
const VIEW_BOX = [left - EDGE, top - EDGE, right - left + 2 * EDGE, bottom - top + 2 * EDGE].join(" ");

/** The map: each large state a link with its figures, the small ones only drawn. */
export function StateMapDrawing({ label, areas }: { label: string; areas: readonly MapArea[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element of HTML groups what is in a drawing
    <svg className={styles.drawing} viewBox={VIEW_BOX} role="group" aria-label={label}>
      <use className={styles.outline} href={`#${OUTLINE_ID}`} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in here takes the keyboard */}
      <g aria-hidden="true">
        {areas
          .filter(({ code }) => SMALL_STATES.includes(code))
          .map((area) => (
            <g key={area.code} data-state={area.code}>
              <title>{area.words}</title>
              <Shape {...area} />
            </g>
          ))}
      </g>
      {areas
        .filter(({ code }) => !SMALL_STATES.includes(code))
        .map((area) => (
          <a key={area.code} href={area.href} aria-label={area.words} data-state={area.code}>
            <Shape {...area} />
            <Values {...area} />
          </a>
        ))}
    </svg>
  );
}

function Shape({ code, marks }: MapArea) {
  const missing = VIEWS.filter(({ mark }) => marks[`data-${mark}`] === "none").map(({ mark }) => mark);
  return (
    <>
      <use href={`#${shapeId(code)}`} {...marks} />
      {missing.length > 0 && (
        <use href={`#${shapeId(code)}`} fill={`url(#${HATCH_ID})`} data-hatch={missing.join(" ")} />
      )}
    </>
  );
}

/** Shown below the map while a state is pointed at or has the keyboard, where there is no script. */
function Values({ name, figures }: MapArea) {
  return (
    <text y={bottom + 4 * EDGE}>
      <tspan x={left - EDGE} dy="1em">
        {name}
      </tspan>
      <tspan x={left - EDGE} dy="1.4em">
        {figures}
      </tspan>
    </text>
  );
}
