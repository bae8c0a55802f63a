import { onUsMap } from "#components/maps/us-map/project.ts";
import { US_MAP_BOUNDS, US_MAP_SHAPES } from "#components/maps/us-map/shapes.ts";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { miles } from "#lib/match/in-words.ts";
import styles from "./campus-map.module.css";
import type { CampusDot } from "./campuses.ts";

const { left, top, right, bottom } = US_MAP_BOUNDS;
const MARGIN = 24;
const BOX = [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN].join(" ");

/**
 * The campuses of the matches on the page. The picture is for those who see it; the list beside it says the same,
 * each campus with its programs, nearest first.
 */
export function CampusMap({ campuses }: { campuses: readonly CampusDot[] }) {
  return (
    <div className={styles.map}>
      <svg viewBox={BOX} className={styles.drawing} aria-hidden="true" focusable="false">
        {Object.entries(US_MAP_SHAPES).map(([code, path]) => (
          <path key={code} d={path} className={styles.state} />
        ))}
        {campuses.map(({ id, latitude, longitude }, index) => {
          const at = onUsMap({ latitude, longitude });
          return (
            at && (
              <g key={id}>
                <circle cx={at.x} cy={at.y} r="26" className={styles.dot} />
                <text x={at.x} y={at.y + 12} className={styles.number}>
                  {index + 1}
                </text>
              </g>
            )
          );
        })}
      </svg>
      <ol className={styles.list}>
        {campuses.map(({ id, school, city, state, distance, programs }) => (
          <li key={id}>
            <p>
              <strong>{school}</strong>, {city}, {state}
              {distance !== null && `, ${miles(distance)} away`}
            </p>
            <p className={styles.programs}>{programs.map(linkTo)}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function linkTo({ id, name }: Pick<ProgramFacts, "id" | "name">, index: number) {
  return (
    <span key={id}>
      {index > 0 && "; "}
      <a href={`#program-${id}`}>{name}</a>
    </span>
  );
}
