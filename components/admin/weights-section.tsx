import { Disclosure as Fold } from "#components/ui/disclosure.tsx";
import { Stack } from "#components/ui/stack.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { HistoryEntry } from "#lib/access/history.ts";
import type { WeightsEffect } from "#lib/fit/views.ts";
import { criteria } from "#lib/match/criteria/criteria.ts";
import { paths } from "#lib/platform/paths.ts";
import { type WeightsForm as Form, weightsFormOf } from "#lib/weights/weights-schema.ts";
import type { WeightsInForce, WeightsProposal, WeightsScreen } from "#lib/weights/weights-views.ts";
import { HistoryList } from "./history-list.tsx";
import { Moment } from "./moment.tsx";
import { ProposalDecision } from "./proposal-decision.tsx";
import { approvalWords } from "./proposal-words.ts";
import { WeightsForm } from "./weights-form.tsx";

type Act = (input: unknown) => Promise<FormFailure<unknown>>;

interface WeightsSectionProps extends WeightsScreen {
  /** Of the proposal, if there is one. */
  effects: WeightsEffect[];
  history: HistoryEntry[];
  may: { write: boolean; approve: boolean };
  propose: (input: unknown) => Promise<FormFailure<Form>>;
  approve: Act;
  reject: Act;
}

/** How much each criterion counts, what is proposed and what it would do. */
export function WeightsSection(props: WeightsSectionProps) {
  const { inForce, proposal, history, may, propose } = props;
  const start = proposal ?? inForce;
  return (
    <section aria-labelledby="weights">
      <Stack gap={4}>
        <h2 id="weights">What counts, and how much</h2>
        <p>
          <Standing {...inForce} /> Readers see them on{" "}
          <a href={paths.howMatchingWorks()}>How matching works</a>, and each reader’s own priorities count on
          top. One person proposes a change, and another one approves it where there is another.
        </p>
        <WeightsTable inForce={inForce} proposal={proposal} />
        {proposal && <Proposal {...props} proposal={proposal} />}
        {may.write && (
          <Fold summary={proposal ? "Propose something else instead" : "Propose other weights"}>
            <WeightsForm
              key={`${inForce.number}-${proposal?.id}`}
              number={inForce.number}
              initial={weightsFormOf(start.weights, proposal?.reason)}
              criteria={criteria.map(({ key, label }) => ({ key, label }))}
              save={propose}
            />
          </Fold>
        )}
        <HistoryList entries={history} title="History of the weights" />
      </Stack>
    </section>
  );
}

function Standing({ number, approval }: WeightsInForce) {
  if (!approval) return "In force are the weights that the software comes with.";
  return (
    <>
      In force is version {number}, since <Moment at={approval.at} />: {approval.reason}
    </>
  );
}

function WeightsTable({ inForce, proposal }: WeightsScreen) {
  return (
    <Table caption="Weights of the criteria" note="Only the proportions matter.">
      <thead>
        <tr>
          <HeadCell>Criterion</HeadCell>
          <HeadCell numeric>In force</HeadCell>
          {proposal && <HeadCell numeric>Proposed</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ key, label }) => (
          <tr key={key}>
            <HeadCell scope="row">{label}</HeadCell>
            <Cell numeric>{inForce.weights[key]}</Cell>
            {proposal && (
              <Cell numeric>
                {proposal.weights[key] === inForce.weights[key] ? "same" : <b>{proposal.weights[key]}</b>}
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Proposal({
  proposal,
  effects,
  may,
  approve,
  reject,
}: WeightsSectionProps & { proposal: WeightsProposal }) {
  const target = { id: proposal.id };
  return (
    <section aria-labelledby="proposal">
      <Stack gap={3}>
        <h3 id="proposal">Other weights are proposed</h3>
        <p>
          By {proposal.proposedBy}, <Moment at={proposal.proposedAt} />: {proposal.reason}
        </p>
        <p>{approvalWords(proposal)}</p>
        <Effects effects={effects} />
        <ProposalDecision
          proposal={proposal}
          target={target}
          what="these weights"
          follows={{
            approved: "Every match is made with them from now on.",
            alone:
              "You proposed them yourself, and nobody else on staff may approve them. It is recorded, and readers are told, that one person did both.",
          }}
          mayClose={may.approve}
          approve={approve}
          reject={reject}
        />
      </Stack>
    </section>
  );
}

function Effects({ effects }: Pick<WeightsSectionProps, "effects">) {
  return (
    <Table
      caption="What they would do to the first ten programs"
      note="For eight invented students, with the programs in the match now."
    >
      <thead>
        <tr>
          <HeadCell>For</HeadCell>
          <HeadCell numeric>In another place</HeadCell>
          <HeadCell numeric>New in the ten</HeadCell>
          <HeadCell>In the first place</HeadCell>
        </tr>
      </thead>
      <tbody>
        {effects.map(({ words, shown, moved, fresh, firstBefore, firstAfter }) => (
          <tr key={words}>
            <HeadCell scope="row">{words}</HeadCell>
            <Cell numeric>
              {moved} of {shown}
            </Cell>
            <Cell numeric>{fresh}</Cell>
            <Cell>{firstPlace(firstBefore, firstAfter)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function firstPlace(before: string | null, after: string | null): string {
  if (after === null) return "Nothing fits.";
  return before === after ? `Still ${after}` : `${after}, instead of ${before ?? "nothing"}`;
}
