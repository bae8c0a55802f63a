import type { ReactNode } from "react";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { nationalFigure } from "#lib/guides/figures.ts";
import { FigureData } from "./figure-data.tsx";
import { OccupationName } from "./occupation-name.tsx";

const ALL = "00-0000";

/** Yearly wages in the country: low, middle and high, and those of all occupations to compare with. */
export function WageTable({ codes, source }: { codes: readonly string[]; source: ReactNode }) {
  const [first = ALL] = codes;
  return (
    <Table
      caption={`Yearly wages in the United States, ${nationalFigure(first, "medianWage").source.period}`}
      note={source}
    >
      <thead>
        <tr>
          <HeadCell>Occupation (SOC code)</HeadCell>
          <HeadCell numeric>Lowest tenth earn less than</HeadCell>
          <HeadCell numeric>Middle (median)</HeadCell>
          <HeadCell numeric>Highest tenth earn more than</HeadCell>
        </tr>
      </thead>
      <tbody>
        {[...codes, ALL].map((code) => (
          <tr key={code}>
            <HeadCell scope="row">
              <OccupationName code={code} />
            </HeadCell>
            <Cell numeric>
              <FigureData figure={nationalFigure(code, "wage10")} />
            </Cell>
            <Cell numeric>
              <strong>
                <FigureData figure={nationalFigure(code, "medianWage")} />
              </strong>
            </Cell>
            <Cell numeric>
              <FigureData figure={nationalFigure(code, "wage90")} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
