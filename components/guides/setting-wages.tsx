import type { ReactNode } from "react";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import {
  findOccupation,
  findOlderSettings,
  settingFigure,
  settingRows,
  settingSource,
} from "#lib/guides/figures.ts";
import type { GuideSource } from "#lib/guides/schema.ts";
import { FigureData } from "./figure-data.tsx";
import { SourceNote } from "./source-note.tsx";

/** Jobs and middle wage by kind of employer, the kind with the most jobs first. */
export function SettingWages({ code, source }: { code: string; source: ReactNode }) {
  const occupation = findOccupation(code);
  return (
    <Table
      caption={`Where ${occupation?.plain} work: jobs and middle wage by kind of employer, ${settingSource(code).period}`}
      note={source}
    >
      <thead>
        <tr>
          <HeadCell>Kind of employer</HeadCell>
          <HeadCell numeric>Jobs</HeadCell>
          <HeadCell numeric>Middle wage a year</HeadCell>
        </tr>
      </thead>
      <tbody>
        {settingRows(code).map((row) => (
          <tr key={row.code}>
            <HeadCell scope="row">{row.name}</HeadCell>
            <Cell numeric>
              <FigureData figure={settingFigure(code, row.code, "employment")} />
            </Cell>
            <Cell numeric>
              <FigureData figure={settingFigure(code, row.code, "medianWage")} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Finer kinds of employer from an older release, dated as such; nothing where the guide does not list its source. */
export function OlderSettings({ code, sources }: { code: string; sources: readonly GuideSource[] }) {
  const older = findOlderSettings(code);
  if (!older || !sources.some(({ id }) => id === older.source.id)) return null;
  return (
    <Table
      caption={`Older figures for finer kinds of employer: ${older.title.toLowerCase()}, ${older.source.period}`}
      note={<SourceNote ids={[older.source.id]} sources={sources} />}
    >
      <thead>
        <tr>
          <HeadCell>Kind of employer</HeadCell>
          <HeadCell numeric>Middle wage a year in {older.source.period}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {older.rows.map(({ name, figure }) => (
          <tr key={name}>
            <HeadCell scope="row">{name}</HeadCell>
            <Cell numeric>
              <FigureData figure={figure} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
