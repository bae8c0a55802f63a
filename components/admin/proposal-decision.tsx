import type { Approval } from "#lib/access/approval.ts";
import type { FormFailure } from "#lib/access/form-result.ts";
import { RecordAction } from "./record-action.tsx";

type Act = (input: unknown) => Promise<FormFailure<unknown>>;

interface ProposalDecisionProps {
  proposal: Approval;
  /** Which proposal, as its actions' schemas take it. */
  target: object;
  /** Ends the labels: "these terms". */
  what: string;
  /** What follows from an approval, and from one of one's own. */
  follows: { approved: string; alone: string };
  /** False for a proposal that can be closed only. */
  isCurrent?: boolean;
  mayClose: boolean;
  approve: Act;
  reject: Act;
}

/** Approves what a colleague proposed, or closes it. */
export function ProposalDecision({
  proposal,
  target,
  what,
  follows,
  isCurrent = true,
  mayClose,
  approve,
  reject,
}: ProposalDecisionProps) {
  return (
    <>
      {isCurrent && proposal.approval !== "others" && (
        <RecordAction
          target={target}
          act={approve}
          label={`Approve ${what}`}
          confirm={proposal.approval === "own" ? follows.alone : follows.approved}
          variant="primary"
        />
      )}
      {mayClose && (
        <RecordAction
          target={target}
          act={reject}
          label={proposal.isMine ? "Take the proposal back" : `Refuse ${what}`}
        />
      )}
    </>
  );
}
