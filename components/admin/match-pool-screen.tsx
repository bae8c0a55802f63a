import type { ReactNode } from "react";
import { Page } from "#components/ui/page.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { HistoryEntry } from "#lib/access/history.ts";
import type { MatchPoolForm as Form } from "#lib/catalogue/match-pool-schema.ts";
import type { MatchPoolScreen as Setting } from "#lib/catalogue/match-pool-views.ts";
import { DoneNotice } from "./done-notice.tsx";
import { HistoryList } from "./history-list.tsx";
import { MatchPoolForm } from "./match-pool-form.tsx";
import { POOL_OPTIONS } from "./match-pool-words.ts";
import { Moment } from "./moment.tsx";

interface MatchPoolScreenProps {
  setting: Setting;
  history: HistoryEntry[];
  mayWrite: boolean;
  done: unknown;
  save: (input: unknown) => Promise<FormFailure<Form>>;
  /** The part about weights. */
  children: ReactNode;
}

const SOURCES = { ipeds: "IPEDS", scorecard: "College Scorecard" } as const;
const number = (count: number) => count.toLocaleString("en-US");

/** Which programs take part in a match, how they are weighed, and what the open catalogue holds. */
export function MatchPoolScreen({ setting, history, mayWrite, done, save, children }: MatchPoolScreenProps) {
  const { pool, version, programs, imports, runningSince } = setting;
  const chosen = POOL_OPTIONS.find(({ value }) => value === pool);
  return (
    <Page
      title="Matching"
      lead="Every reader can switch on the results page, whatever is set here. The score never knows who pays."
      width="wide"
    >
      <DoneNotice done={done} />
      {mayWrite ? (
        <MatchPoolForm key={version} version={version} initial={{ pool }} save={save} />
      ) : (
        <SummaryList items={[{ term: "Programs in the match", value: chosen?.label ?? pool }]} />
      )}
      <section aria-labelledby="open-catalogue">
        <h2 id="open-catalogue">The open catalogue</h2>
        <SummaryList
          items={[
            { term: "Published programs of schools that pay", value: number(programs.partners) },
            { term: "Published programs of schools that pay nothing", value: number(programs.open) },
          ]}
        />
        {runningSince && (
          <p role="status">
            An import is running since <Moment at={runningSince} />. An import that was broken off stands here
            until the next one begins.
          </p>
        )}
        {imports.length === 0 ? (
          <p>
            Nothing was imported yet. The commands <code>npm run import:ipeds</code> and{" "}
            <code>npm run import:scorecard</code> bring in the official files; docs/open-catalogue.md says
            how.
          </p>
        ) : (
          <ImportTable imports={imports} />
        )}
      </section>
      <HistoryList entries={history} title="History of the pool" />
      {children}
    </Page>
  );
}

function ImportTable({ imports }: Pick<Setting, "imports">) {
  return (
    <Table caption="Last import of each source">
      <thead>
        <tr>
          <HeadCell>Source</HeadCell>
          <HeadCell>Year of the data</HeadCell>
          <HeadCell>Imported</HeadCell>
          <HeadCell>Report</HeadCell>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ source, vintage, finishedAt, counts }) => (
          <tr key={source}>
            <HeadCell scope="row">{SOURCES[source]}</HeadCell>
            <Cell>{vintage}</Cell>
            <Cell>
              <Moment at={finishedAt} />
            </Cell>
            <Cell>
              {Object.entries(counts)
                .filter(([, count]) => count > 0)
                .map(([words, count]) => `${number(count)} ${words}`)
                .join("; ")}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
