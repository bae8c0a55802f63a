import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { VisitFit } from "#lib/fit/views.ts";
import { GATE_WORDS } from "./fit-words.ts";

/** Why a program never matches, or seldom: figures over the latest visits, and nothing of any one of them. */
export function FitVisits({ visits: { visits, appeared, amongTen, gates } }: { visits: VisitFit }) {
  return (
    <section aria-label="The latest visits">
      <h2>Why does it never match?</h2>
      {visits === 0 ? (
        <p>Nobody has answered questions yet.</p>
      ) : (
        <>
          <p>
            Of the latest {visits === 1 ? "visit" : `${visits} visits`} with a subject, it was in the list of{" "}
            <strong>{appeared}</strong>, and among the first ten of <strong>{amongTen}</strong>. Only figures
            are kept of what visitors answered.
          </p>
          {gates.length > 0 && (
            <Table
              caption="What kept it out of the others"
              note="Alone: nothing else kept it out, so that this fact decided."
            >
              <thead>
                <tr>
                  <HeadCell>Reason</HeadCell>
                  <HeadCell>Facts that decide it</HeadCell>
                  <HeadCell numeric>Visits</HeadCell>
                  <HeadCell numeric>Alone</HeadCell>
                </tr>
              </thead>
              <tbody>
                {gates.map(({ gate, times, alone }) => (
                  <tr key={gate}>
                    <HeadCell scope="row">{GATE_WORDS[gate].words}</HeadCell>
                    <Cell>{GATE_WORDS[gate].facts}</Cell>
                    <Cell numeric>{times}</Cell>
                    <Cell numeric>{alone}</Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </>
      )}
    </section>
  );
}
