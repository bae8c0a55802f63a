import { Children, isValidElement, type ReactNode } from "react";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { Attributes } from "#lib/guides/components.ts";
import { findOccupation, nationalFigure } from "#lib/guides/figures.ts";
import styles from "./duties.module.css";
import { FigureData } from "./figure-data.tsx";

type DutyProps = Attributes<"Duty"> & { children: ReactNode };

/** What people in the job are responsible for, with the middle wage of the occupation that mainly does it. */
export function Duties({ children, sourceOfWages }: { children: ReactNode; sourceOfWages: ReactNode }) {
  const duties = Children.toArray(children)
    .filter(isValidElement<DutyProps>)
    .map(({ props }) => props);
  const hasWages = duties.some(({ of }) => of);
  return (
    <Table caption="What the work consists of" note={hasWages ? sourceOfWages : undefined}>
      <thead>
        <tr>
          <HeadCell>Responsibility</HeadCell>
          <HeadCell>What it means</HeadCell>
          {hasWages && <HeadCell numeric>Middle wage of those who mainly do this</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {duties.map(({ name, of, children: words }) => (
          <tr key={name}>
            <HeadCell scope="row">{name}</HeadCell>
            <Cell>{words}</Cell>
            {hasWages && <Cell numeric>{of && <Wage of={of} />}</Cell>}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Wage({ of }: { of: string }) {
  return (
    <>
      <FigureData figure={nationalFigure(of, "medianWage")} />
      <span className={styles.occupation}>{findOccupation(of)?.plain}</span>
    </>
  );
}

/** Read by Duties; shows nothing by itself. */
export function Duty(_: DutyProps) {
  return null;
}
