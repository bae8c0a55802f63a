import { Badge, DemoLabel } from "#components/ui/badge.tsx";
import { Disclosure as Fold } from "#components/ui/disclosure.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { HistoryEntry } from "#lib/access/history.ts";
import { agreementFormOf } from "#lib/agreements/agreement-record.ts";
import type { AgreementForm as Form } from "#lib/agreements/agreement-schema.ts";
import type { AgreementPage, ProposalView } from "#lib/agreements/agreement-views.ts";
import { PHASE_WORDS } from "#lib/agreements/agreement-words.ts";
import { changeWords, factWords } from "#lib/catalogue/field-words.ts";
import { paths } from "#lib/platform/paths.ts";
import { AgreementForm } from "./agreement-form.tsx";
import { AgreementTarget } from "./agreement-target.tsx";
import { ChangeList } from "./change-list.tsx";
import { DoneNotice } from "./done-notice.tsx";
import { HistoryList } from "./history-list.tsx";
import { Moment } from "./moment.tsx";
import { ProposalDecision } from "./proposal-decision.tsx";
import { approvalWords } from "./proposal-words.ts";
import { RecordAction } from "./record-action.tsx";

type Act = (input: unknown) => Promise<FormFailure<unknown>>;

interface AgreementScreenProps {
  agreement: AgreementPage;
  history: HistoryEntry[];
  may: {
    write: boolean;
    approve: boolean;
    end: boolean;
    test: boolean;
    revealSecret: boolean;
    renewSecret: boolean;
  };
  done: unknown;
  /** The target whose secret was asked for without a reason. */
  needsReason: string | null;
  propose: (input: unknown) => Promise<FormFailure<Form>>;
  approve: Act;
  reject: Act;
  end: Act;
  test: Act;
  renewSecret: Act;
  endFormerSecret: Act;
}

/** One agreement: what waits, what is in force, where requests go, and what may be proposed. */
export function AgreementScreen(props: AgreementScreenProps) {
  const { agreement, history, may, done } = props;
  const { id, version, phase, parts, data, facts, proposal, targets } = agreement;
  const start = proposal?.data ?? data;
  return (
    <Page title={parts.partnerName} kicker="Agreement" width="wide">
      <Cluster>
        <Badge tone={PHASE_WORDS[phase].tone}>{PHASE_WORDS[phase].words}</Badge>
        {agreement.isDemo && <DemoLabel />}
        <a href={paths.admin.partner(parts.partnerId)}>The partner</a>
      </Cluster>
      <DoneNotice done={done} />
      {proposal && <Proposal {...props} proposal={proposal} />}
      {facts && (
        <section aria-labelledby="terms">
          <h2 id="terms">{phase === "ended" ? "Terms as they were" : "Terms approved"}</h2>
          <SummaryList items={factWords(facts).map(({ label, words }) => ({ term: label, value: words }))} />
        </section>
      )}
      {targets.length > 0 && phase !== "ended" && (
        <section aria-labelledby="targets">
          <h2 id="targets">Try where requests go</h2>
          <Stack gap={6}>
            {targets.map((target) => (
              <AgreementTarget
                key={target.id}
                agreementId={id}
                target={target}
                may={may}
                test={props.test}
                renewSecret={props.renewSecret}
                endFormerSecret={props.endFormerSecret}
                needsReason={props.needsReason === target.id}
              />
            ))}
          </Stack>
        </section>
      )}
      {may.write && phase !== "ended" && start && (
        <Fold summary={data ? "Propose other terms" : "Change the proposal"}>
          <AgreementForm
            key={`${version}-${proposal?.id}`}
            target={{ id, version }}
            parts={parts}
            initial={agreementFormOf(start)}
            save={props.propose}
          />
        </Fold>
      )}
      {may.end && phase !== "ended" && (
        <RecordAction
          target={{ id, version }}
          act={props.end}
          label="End this agreement now"
          confirm="Its schools take no requests any more, and what was not sent yet waits until another agreement is in force. Programs keep their place in every match. It cannot begin again: add a new one."
          variant="danger"
        />
      )}
      <HistoryList entries={history} />
    </Page>
  );
}

function Proposal({
  agreement,
  proposal,
  may,
  approve,
  reject,
}: AgreementScreenProps & { proposal: ProposalView }) {
  const target = { id: agreement.id, proposalId: proposal.id };
  return (
    <section aria-labelledby="proposal">
      <Stack gap={3}>
        <h2 id="proposal">{agreement.data ? "Other terms are proposed" : "Terms are proposed"}</h2>
        <p>
          By {proposal.proposedBy}, <Moment at={proposal.proposedAt} />. {waits(proposal)}
        </p>
        <ChangeList changes={changeWords(proposal.change)} isNew={agreement.data === null} />
        <ProposalDecision
          proposal={proposal}
          target={target}
          what="these terms"
          follows={{
            approved: "They take effect at once, or on their first day.",
            alone:
              "You proposed them yourself, and nobody else on staff may approve terms. It is recorded that one person did both.",
          }}
          isCurrent={!proposal.isStale}
          mayClose={may.approve}
          approve={approve}
          reject={reject}
        />
      </Stack>
    </section>
  );
}

function waits(proposal: ProposalView): string {
  if (proposal.isStale) return "Other terms were approved since: propose them again.";
  return approvalWords(proposal);
}
