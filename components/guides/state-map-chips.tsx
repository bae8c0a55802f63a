import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { SMALL_STATES } from "../maps/us-map/small-states.ts";
import { FigureData } from "./figure-data.tsx";
import styles from "./state-map.module.css";
import type { MapArea } from "./state-map-areas.ts";

/** The states that are too small to be aimed at on the map, with the value of the chosen view. */
export function StateMapChips({ areas }: { areas: readonly MapArea[] }) {
  return (
    <ul className={styles.chips} aria-label="Small states and DC">
      {areas
        .filter(({ code }) => SMALL_STATES.includes(code))
        .map(({ code, words, href, marks, employment, medianWage }) => (
          <li key={code}>
            <a className={styles.chip} href={href} data-state={code} {...marks}>
              <span className={styles.chipCode}>{code}</span>
              <span className={styles.chipValue} data-view="e">
                <FigureData figure={employment} />
              </span>
              <span className={styles.chipValue} data-view="w">
                <FigureData figure={medianWage} />
              </span>
              <VisuallyHidden>{words}</VisuallyHidden>
            </a>
          </li>
        ))}
    </ul>
  );
}
