import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { type FactSource, isOverAYearOld } from "#lib/catalogue/fact-sources.ts";
import type { PublicProgram } from "#lib/catalogue/public-views.ts";
import styles from "./program-details.module.css";
import {
  type FactGroup,
  type FactRow,
  isSame,
  programFacts,
  sharedSource,
  sourcesOfRow,
} from "./program-facts.ts";
import { SourceLine } from "./source-line.tsx";

/** What a program says of itself and all its facts, each group with the source of most of its facts, and beside a fact its own where it differs. */
export function ProgramDetails({ program, today }: { program: PublicProgram; today: string }) {
  const groups = programFacts(program, today);
  const sources = groups.flatMap(({ rows }) => rows.flatMap((row) => sourcesOfRow(program, row)));
  return (
    <div className={styles.details}>
      {program.summary && <p>{program.summary}</p>}
      {sources.some(({ asOf }) => isOverAYearOld(asOf, today)) && (
        <Notice tone="plain" title="Some of these facts were checked over a year ago">
          <p>They may still hold. Ask the school to confirm what matters to you.</p>
        </Notice>
      )}
      {groups.map((group) => (
        <FactSection key={group.title} program={program} group={group} today={today} />
      ))}
      <p className={styles.code}>
        Subject code (CIP 2020): {program.cipCode}. Ask the school to confirm what matters to you.
      </p>
    </div>
  );
}

function FactSection({ program, group, today }: { program: PublicProgram; group: FactGroup; today: string }) {
  const shared = sharedSource(program, group);
  const others = (row: FactRow): FactSource[] => {
    const sources = sourcesOfRow(program, row);
    const isPlain = sources.every((source) => shared !== null && isSame(source, shared));
    return isPlain ? [] : sources;
  };
  return (
    <section className={styles.group}>
      <h2 className={styles.title}>{group.title}</h2>
      <SummaryList
        items={group.rows.map((row) => ({
          term: row.term,
          value: (
            <>
              <FactValue value={row.value} />
              {row.note && <p className={styles.note}>{row.note}</p>}
              <SourceLine sources={others(row)} today={today} />
            </>
          ),
        }))}
      />
      {shared && <SourceLine sources={[shared]} today={today} />}
    </section>
  );
}

function FactValue({ value }: { value: FactRow["value"] }) {
  if (typeof value === "string") return <p>{value}</p>;
  if ("campuses" in value)
    return value.campuses.length === 1 ? (
      <p>{value.campuses[0]}</p>
    ) : (
      <ul className={styles.lines}>
        {value.campuses.map((campus, index) => (
          <li key={index}>{campus}</li>
        ))}
      </ul>
    );
  const { states } = value;
  if (states.kind === "sentence") return <p className={styles.sentence}>{states.text}</p>;
  return (
    <>
      <p>{states.text}</p>
      <ul className={styles.lines}>
        {states.regions.map(({ name, names }) => (
          <li key={name}>
            <strong>{name}:</strong> {names}
          </li>
        ))}
      </ul>
    </>
  );
}
