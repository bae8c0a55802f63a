import { Badge } from "#components/ui/badge.tsx";
import { Disclosure as Fold } from "#components/ui/disclosure.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { HistoryEntry } from "#lib/access/history.ts";
import type { DisclosurePage, DisclosureVersionView } from "#lib/disclosures/admin-views.ts";
import { ApproveForm } from "./approve-form.tsx";
import { DisclosureDiff } from "./disclosure-diff.tsx";
import styles from "./disclosure-screen.module.css";
import { DoneNotice } from "./done-notice.tsx";
import { DraftFindings } from "./draft-findings.tsx";
import { DraftForm } from "./draft-form.tsx";
import { HistoryList } from "./history-list.tsx";
import { Moment } from "./moment.tsx";
import { RecordAction } from "./record-action.tsx";

type Act = (input: unknown) => Promise<FormFailure<never>>;

interface DisclosureScreenProps {
  disclosure: DisclosurePage;
  history: HistoryEntry[];
  may: { write: boolean };
  /** What to begin with where nothing was published yet. */
  suggestion: string;
  /** Numbers of the versions to compare; NaN for the default, the draft with what is in force. */
  compared: { from: number; to: number };
  done: unknown;
  save: Act;
  submit: Act;
  approve: Act;
  discard: Act;
}

const STATUS = {
  draft: { words: "Draft", tone: "warning" },
  published: { words: "In force", tone: "success" },
  retired: { words: "Retired", tone: "neutral" },
} as const;

/** One text: what is in force, the draft beside it with what it changes, and every version before. */
export function DisclosureScreen(props: DisclosureScreenProps) {
  const { disclosure, history, may, suggestion, compared, done, save, submit, approve, discard } = props;
  const { kind, versions } = disclosure;
  const draft = versions.find(({ status }) => status === "draft");
  const inForce = versions.find(({ status }) => status === "published");
  const hasErrors = disclosure.findings.some(({ level }) => level === "error");
  const target = draft && { kind, seen: draft.bodyHash };
  return (
    <Page
      title={disclosure.title}
      kicker="Disclosure"
      lead={inForce ? `Version ${inForce.number} is in force.` : "No version is in force yet."}
      width="wide"
    >
      <DoneNotice done={done} />
      {may.write && (
        <DraftForm
          key={draft?.bodyHash ?? `after-${inForce?.number ?? 0}`}
          kind={kind}
          seen={draft?.bodyHash ?? ""}
          title={draft ? `Draft of version ${draft.number}` : "Edit as a new version"}
          body={draft?.body ?? inForce?.body ?? suggestion}
          save={save}
        />
      )}
      <DisclosureDiff versions={versions} compared={compared} />
      {draft && <DraftFindings findings={disclosure.findings} />}
      {draft?.submittedAt && (
        <p>
          Submitted for approval <Moment at={draft.submittedAt} /> by {draft.submittedBy}.
          {draft.publishAt ? (
            <>
              {" "}
              Approved by {draft.approvedBy}: it comes into force <Moment at={draft.publishAt} /> by itself.
              Saving the draft again takes this back.
            </>
          ) : (
            disclosure.approval === "somebody_else" && " Somebody else who may publish has to approve it."
          )}
        </p>
      )}
      {target && (
        <Cluster className={styles.actions}>
          {may.write && !hasErrors && disclosure.approval === "not_submitted" && (
            <RecordAction target={target} act={submit} label="Submit for approval" variant="primary" />
          )}
          {(disclosure.approval === "mine" || disclosure.approval === "own") && !hasErrors && (
            <ApproveForm
              target={target}
              number={draft.number}
              isOwn={disclosure.approval === "own"}
              act={approve}
            />
          )}
          {may.write && (
            <RecordAction
              target={target}
              act={discard}
              label="Discard the draft"
              confirm="The draft is gone for good. What is in force stays."
              variant="danger"
            />
          )}
        </Cluster>
      )}
      <section aria-label="Versions">
        <h2>Versions</h2>
        {versions.length === 0 && <p>None yet.</p>}
        {versions.map((version) => (
          <Version key={version.id} version={version} />
        ))}
      </section>
      <HistoryList entries={history} />
    </Page>
  );
}

function Version({ version }: { version: DisclosureVersionView }) {
  const { words, tone } = STATUS[version.status];
  return (
    <div className={styles.version}>
      <Cluster>
        <h3>Version {version.number}</h3>
        <Badge tone={tone}>{words}</Badge>
        <span className={styles.quiet}>
          {version.publishedAt ? (
            <>
              Published <Moment at={version.publishedAt} />
              {version.publishedBy && ` by ${version.publishedBy}`}
            </>
          ) : (
            <>
              Begun <Moment at={version.createdAt} />
              {version.createdBy && ` by ${version.createdBy}`}
            </>
          )}
          {version.approvedBy && version.publishedAt && (
            <>
              ,{" "}
              {version.selfApproved
                ? "approved by the same person, with nobody else on staff"
                : `submitted by ${version.submittedBy}`}
            </>
          )}
          {version.retiredAt && (
            <>
              , retired <Moment at={version.retiredAt} />
            </>
          )}
        </span>
      </Cluster>
      <Fold summary="Read the text">
        <div className={styles.text}>{version.body}</div>
        <p className={styles.quiet}>
          SHA-256 <code className={styles.hash}>{version.bodyHash}</code>
        </p>
        {version.consentCount > 0 && (
          <p className={styles.quiet}>
            Agreed to {version.consentCount === 1 ? "once" : `${version.consentCount} times`}
          </p>
        )}
      </Fold>
    </div>
  );
}
