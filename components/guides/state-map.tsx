import type { ReactNode } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { findOccupation, stateFigure } from "#lib/guides/figures.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./state-map.module.css";
import { mapAreas, VIEWS } from "./state-map-areas.ts";
import { StateMapChips } from "./state-map-chips.tsx";
import { StateMapDrawing } from "./state-map-drawing.tsx";
import { StateMapLegend } from "./state-map-legend.tsx";
import { StateTable } from "./state-table.tsx";

interface StateMapProps {
  /** SOC code. */
  of: string;
  /** Key of the subject whose programs a state leads to. */
  subject: string;
  /** Slug of the guide from which a match would start. */
  guide: string;
  /** Under the table: where the figures are from. */
  source: ReactNode;
}

/**
 * Jobs and middle wages by state as a map of two views, and as a table. Works as it is; the page's script adds arrow
 * keys, a first touch that only shows, and sorting. Needs `MapShapes` once in the page.
 */
export function StateMap({ of, subject, guide, source }: StateMapProps) {
  const { areas, classes } = mapAreas(of, subject);
  const plain = findOccupation(of)?.plain ?? "";
  const { period } = stateFigure(of, "CA", "employment").source;
  const id = `map-${of}`;
  const caption = `Jobs and median wages of ${plain} by state, ${period}`;
  return (
    <figure
      className={styles.map}
      aria-labelledby={id}
      data-state-map
      data-match={paths.matchStart({ subject, guide })}
    >
      <figcaption id={id} className={styles.caption}>
        {caption}
      </figcaption>
      <fieldset className={styles.views}>
        <legend className={styles.viewsName}>Color the states by</legend>
        {VIEWS.map(({ measure, label }, index) => (
          <label key={measure} className={styles.view}>
            <input
              className={styles.radio}
              type="radio"
              name={id}
              value={measure}
              defaultChecked={index === 0}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {VIEWS.map((view) => (
        <StateMapLegend key={view.mark} view={view} classes={classes[view.mark]} />
      ))}
      <div className={styles.canvas}>
        <a className={styles.skip} href={`#${id}-table`}>
          Skip the map
        </a>
        <StateMapDrawing label={`Map: ${plain} by state`} areas={areas} />
      </div>
      <div className={styles.readout} data-readout>
        <p className={styles.hint}>
          Choose a state to see its jobs and wage, and programs for people there.
          <span className={styles.keys}> On a keyboard, arrow keys lead from state to state.</span>
        </p>
      </div>
      <StateMapChips areas={areas} />
      <Disclosure
        id={`${id}-table`}
        className={styles.table}
        summary={`All 50 states and DC as a table: ${plain}`}
      >
        <StateTable areas={areas} caption={caption} />
      </Disclosure>
      <p className={styles.note}>{source}</p>
    </figure>
  );
}
