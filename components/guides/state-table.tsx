import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { MapArea } from "./state-map-areas.ts";
import styles from "./state-table.module.css";

/** All areas by name; the page's script lets readers sort them. */
export function StateTable({ areas, caption }: { areas: readonly MapArea[]; caption: string }) {
  return (
    <div className={styles.states} data-sortable>
      <p className={styles.words}>Each name leads to the programs for people in that state.</p>
      <Table caption={caption} captionHidden>
        <thead>
          <tr>
            <HeadCell>State</HeadCell>
            <HeadCell numeric>Jobs</HeadCell>
            <HeadCell numeric>Median wage a year</HeadCell>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ code, name, href, employment, medianWage }) => (
            <tr key={code}>
              <HeadCell scope="row" className={styles.state}>
                <a className={styles.link} href={href}>
                  {name}
                  <VisuallyHidden> programs</VisuallyHidden>
                </a>
              </HeadCell>
              <Cell numeric data-figure={employment.key}>
                {employment.text}
              </Cell>
              <Cell numeric data-figure={medianWage.key}>
                {medianWage.text}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
