import type { ReactNode } from "react";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { type Measure, nationalFigure } from "#lib/guides/figures.ts";
import { FigureData } from "./figure-data.tsx";
import { OccupationName } from "./occupation-name.tsx";

const COLUMNS: readonly Measure[] = ["jobsNow", "jobsThen", "changePercent", "openingsPerYear"];

/** How many jobs are projected, and how many people will be needed a year. */
export function OutlookTable({ codes, source }: { codes: readonly string[]; source: ReactNode }) {
  const [first = "00-0000"] = codes;
  const { period } = nationalFigure(first, "changePercent").source;
  const [now, then] = period.split(" to ");
  return (
    <Table caption={`Projected jobs in the United States, ${period}`} note={source}>
      <thead>
        <tr>
          <HeadCell>Occupation (SOC code)</HeadCell>
          <HeadCell numeric>Jobs in {now}</HeadCell>
          <HeadCell numeric>Jobs in {then}</HeadCell>
          <HeadCell numeric>Change</HeadCell>
          <HeadCell numeric>Openings a year</HeadCell>
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => (
          <tr key={code}>
            <HeadCell scope="row">
              <OccupationName code={code} />
            </HeadCell>
            {COLUMNS.map((measure) => (
              <Cell key={measure} numeric>
                <FigureData figure={nationalFigure(code, measure)} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
