import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { ProgramFit } from "#lib/fit/views.ts";
import { paths } from "#lib/platform/paths.ts";
import { FitBreakdown } from "./fit-breakdown.tsx";
import styles from "./fit-screen.module.css";
import { FitVisits } from "./fit-visits.tsx";

/** How one program does in matches: for students, one of them in full, and over the latest visits. */
export function FitScreen({ fit, chosen }: { fit: ProgramFit; chosen: string }) {
  const { id, name, schoolName, isInMatch, students, visits } = fit;
  const student = students.find(({ key }) => key === chosen) ?? students[0];
  return (
    <Page
      title={`How ${name} matches`}
      kicker={schoolName}
      lead="By the same rules as every reader's list. What the school pays is no part of them."
      width="wide"
    >
      <p>
        <a href={paths.admin.program(id)}>To the program</a>
      </p>
      {!isInMatch && (
        <Notice tone="warning" title="Nobody is matched with it now">
          <p>
            It, its school or its partner is not published. Below it is held against the match as if it were.
          </p>
        </Notice>
      )}
      <Table
        caption="For invented students"
        note="Choose one to see the whole breakdown. Your own answers stand here too once you walked the match on this device."
      >
        <thead>
          <tr>
            <HeadCell>Student</HeadCell>
            <HeadCell>Place</HeadCell>
            <HeadCell numeric>Score</HeadCell>
            <HeadCell>What keeps it out</HeadCell>
          </tr>
        </thead>
        <tbody>
          {students.map(({ key, words, place, found, score, failed }) => (
            <tr key={key} className={key === student?.key ? styles.chosen : undefined}>
              <HeadCell scope="row">
                <a
                  href={paths.admin.programFit(id, key)}
                  aria-current={key === student?.key ? "true" : undefined}
                >
                  {words}
                </a>
              </HeadCell>
              <Cell>{place === null ? "Not in the list" : `${place} of ${found}`}</Cell>
              <Cell numeric>{score === null ? "" : Math.round(score)}</Cell>
              <Cell>{failed.map(({ reason }) => reason).join(" ")}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {student && <FitBreakdown student={student} />}
      <FitVisits visits={visits} />
    </Page>
  );
}
