import {
  type DetailedCode,
  employmentFigure,
  entryEducation,
  type Figure,
  type OccupationCode,
  type OutlookMeasure,
  outlookFigure,
  topStates,
  type WageMeasure,
  wageFigure,
} from "#lib/guides/figures.ts";
import styles from "./figure-words.module.css";

/** A figure in running text, taken from the data so that it stands in one place only. */
function FigureWords({ figure }: { figure: Figure }) {
  const { text, value, source } = figure;
  const title = `${source.publisher}, ${source.title}, ${source.period}`;
  if (value === null) return <span title={title}>{text}</span>;
  return (
    <data className={styles.figure} value={value} title={title}>
      {text}
    </data>
  );
}

export function Wage({ of, measure }: { of: OccupationCode; measure?: WageMeasure }) {
  return <FigureWords figure={wageFigure(of, measure)} />;
}

export function Employment({ of }: { of: OccupationCode }) {
  return <FigureWords figure={employmentFigure(of)} />;
}

export function Outlook({ of, measure }: { of: OccupationCode; measure: OutlookMeasure }) {
  return <FigureWords figure={outlookFigure(of, measure)} />;
}

export function EntryEducation({ of }: { of: OccupationCode }) {
  return <FigureWords figure={entryEducation(of)} />;
}

const list = new Intl.ListFormat("en-US", { type: "conjunction" });

/** "California, Texas, and Florida": the states with the highest value. */
export function TopStates({
  of,
  by,
  count = 3,
}: {
  of: DetailedCode;
  by: "employment" | "medianWage";
  count?: number;
}) {
  return <>{list.format(topStates(of, by, count).map(inSentence))}</>;
}

function inSentence({ code, name }: { code: string; name: string }): string {
  return code === "DC" ? `the ${name}` : name;
}
