import { Disclosure } from "#components/ui/disclosure.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import {
  asChange,
  asCount,
  asMoney,
  type FigureSource,
  type OccupationCode,
  OUTLOOK_SOURCE,
  occupationTitle,
  outlookFigure,
  SETTING_SOURCE,
  settingRows,
  stateRows,
  WAGE_SOURCE,
  wageFigure,
} from "#lib/guides/figures.ts";
import styles from "./figure-tables.module.css";

const JOBS: readonly OccupationCode[] = ["29-2072", "29-9021", "11-9111"];

function Source({ source }: { source: FigureSource }) {
  return (
    <>
      Source: {source.publisher}, {source.title}, {source.period}. {source.note}
    </>
  );
}

function JobName({ code }: { code: OccupationCode }) {
  return (
    <>
      {occupationTitle(code)} {code !== "00-0000" && <span className={styles.code}>({code})</span>}
    </>
  );
}

/** Yearly wages in the country: low, middle and high. */
export function WageTable() {
  return (
    <Table caption="Yearly wages in the United States, May 2025" note={<Source source={WAGE_SOURCE} />}>
      <thead>
        <tr>
          <HeadCell>Occupation (SOC code)</HeadCell>
          <HeadCell numeric>Lowest tenth earn less than</HeadCell>
          <HeadCell numeric>Middle (median)</HeadCell>
          <HeadCell numeric>Highest tenth earn more than</HeadCell>
        </tr>
      </thead>
      <tbody>
        {[...JOBS, "00-0000" as const].map((code) => (
          <tr key={code}>
            <HeadCell scope="row">
              <JobName code={code} />
            </HeadCell>
            <Cell numeric>{wageFigure(code, "wage10").text}</Cell>
            <Cell numeric>
              <strong>{wageFigure(code).text}</strong>
            </Cell>
            <Cell numeric>{wageFigure(code, "wage90").text}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function OutlookTable() {
  return (
    <Table
      caption="Projected jobs in the United States, 2024 to 2034"
      note={<Source source={OUTLOOK_SOURCE} />}
    >
      <thead>
        <tr>
          <HeadCell>Occupation (SOC code)</HeadCell>
          <HeadCell numeric>Jobs in 2024</HeadCell>
          <HeadCell numeric>Change by 2034</HeadCell>
          <HeadCell numeric>Openings a year</HeadCell>
        </tr>
      </thead>
      <tbody>
        {JOBS.map((code) => (
          <tr key={code}>
            <HeadCell scope="row">
              <JobName code={code} />
            </HeadCell>
            <Cell numeric>{outlookFigure(code, "jobs2024").text}</Cell>
            <Cell numeric>{asChange(outlookFigure(code, "changePercent").value ?? 0)}</Cell>
            <Cell numeric>{outlookFigure(code, "openingsPerYear").text}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Jobs and middle wage by sector, for both occupations. */
export function SettingTable() {
  const specialists = settingRows("29-2072");
  const technologists = new Map(settingRows("29-9021").map((row) => [row.code, row]));
  return (
    <Table
      caption="Jobs and middle wage by kind of employer, May 2024"
      note={<Source source={SETTING_SOURCE} />}
    >
      <TwoJobsHead first="Kind of employer" />
      <tbody>
        {specialists.map((row) => (
          <tr key={row.code}>
            <HeadCell scope="row">{row.name}</HeadCell>
            <TwoJobsCells specialists={row} technologists={technologists.get(row.code)} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Jobs and middle wage in each state, for both occupations; long, so it opens when asked. */
export function StateTable() {
  const technologists = new Map(stateRows("29-9021").map((row) => [row.code, row]));
  return (
    <Disclosure summary="Jobs and wages in all 50 states and DC">
      <Table
        caption="Jobs and middle wage by state, May 2025"
        captionHidden
        note={
          <>
            Source: {WAGE_SOURCE.publisher}, {WAGE_SOURCE.title}, {WAGE_SOURCE.period}. Yearly wages before
            tax. "Not published" means that the source gives no figure for that state.
          </>
        }
      >
        <TwoJobsHead first="State" />
        <tbody>
          {stateRows("29-2072").map((row) => (
            <tr key={row.code}>
              <HeadCell scope="row">{row.name}</HeadCell>
              <TwoJobsCells specialists={row} technologists={technologists.get(row.code)} />
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}

function TwoJobsHead({ first }: { first: string }) {
  return (
    <thead>
      <tr>
        <HeadCell>{first}</HeadCell>
        <HeadCell numeric>Records specialists: jobs</HeadCell>
        <HeadCell numeric>Middle wage</HeadCell>
        <HeadCell numeric>Technologists and registrars: jobs</HeadCell>
        <HeadCell numeric>Middle wage</HeadCell>
      </tr>
    </thead>
  );
}

interface Row {
  employment: number | null;
  medianWage: number | null;
}

function TwoJobsCells({ specialists, technologists }: { specialists: Row; technologists: Row | undefined }) {
  return (
    <>
      <Cell numeric>{asCount(specialists.employment)}</Cell>
      <Cell numeric>{asMoney(specialists.medianWage)}</Cell>
      <Cell numeric>{asCount(technologists?.employment ?? null)}</Cell>
      <Cell numeric>{asMoney(technologists?.medianWage ?? null)}</Cell>
    </>
  );
}
