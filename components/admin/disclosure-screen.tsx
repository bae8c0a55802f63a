import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Disclosure as Fold } from "#components/ui/disclosure.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { HistoryEntry } from "#lib/access/history.ts";
import type { DisclosurePage, DisclosureVersionView, DraftState } from "#lib/disclosures/admin-views.ts";
import { type ExamplePages, whereShown } from "#lib/disclosures/where-shown.ts";
import { paths } from "#lib/platform/paths.ts";
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
  may: { write: boolean; approve: boolean };
  examples: ExamplePages;
  /** What to begin with where nothing was published yet. */
  suggestion: string;
  /** Numbers of the versions to compare; NaN for the default, the draft with what is in force. */
  compared: { from: number; to: number };
  done: unknown;
  save: Act;
  submit: Act;
  approve: Act;
  takeBack: Act;
  discard: Act;
  retire: Act;
}

const STATUS = {
  draft: { words: "Draft", tone: "warning" },
  published: { words: "In force", tone: "success" },
  retired: { words: "Retired", tone: "neutral" },
} as const;

/** One text: what is in force, the draft beside it with what it changes, and every version before. */
export function DisclosureScreen(props: DisclosureScreenProps) {
  const { disclosure, history, may, suggestion, compared, done, examples } = props;
  const { kind, versions, approval, retiring } = disclosure;
  const draft = versions.find(({ status }) => status === "draft");
  const inForce = versions.find(({ status }) => status === "published");
  const hasErrors = disclosure.findings.some(({ level }) => level === "error");
  const target = draft && { kind, seen: draft.bodyHash };
  return (
    <Page
      title={disclosure.title}
      kicker="Disclosure"
      lead={inForce ? `Version ${inForce.number} is in force.` : "No version is in force."}
      actions={
        <ButtonLink variant="secondary" href={paths.admin.disclosurePreview(kind)}>
          {draft ? "See the draft in its place" : "See it in its place"}
        </ButtonLink>
      }
      width="wide"
    >
      <DoneNotice done={done} />
      <p>
        Shown here:{" "}
        {whereShown(kind, examples).map(({ words, href }, at) => (
          <span key={words}>
            {at > 0 && " · "}
            <a href={href}>{words}</a>
          </span>
        ))}
      </p>
      {may.write && (
        <DraftForm
          key={draft?.bodyHash ?? `after-${inForce?.number ?? 0}`}
          kind={kind}
          seen={draft?.bodyHash ?? ""}
          title={draft ? `Draft of version ${draft.number}` : "Edit as a new version"}
          body={draft?.body ?? inForce?.body ?? suggestion}
          save={props.save}
        />
      )}
      <DisclosureDiff versions={versions} compared={compared} />
      {draft && <DraftFindings findings={disclosure.findings} />}
      {disclosure.draft && <Standing draft={disclosure.draft} />}
      {target && (
        <Stack gap={3}>
          {may.write && !hasErrors && approval === "not_submitted" && (
            <RecordAction target={target} act={props.submit} label="Submit for approval" variant="primary" />
          )}
          {(approval === "mine" || approval === "own") && !hasErrors && (
            <ApproveForm
              target={target}
              number={draft.number}
              isOwn={approval === "own"}
              act={props.approve}
            />
          )}
          {may.approve && approval === "given" && (
            <RecordAction target={target} act={props.takeBack} label="Take the approval back" />
          )}
          {may.write && (
            <RecordAction
              target={target}
              act={props.discard}
              label="Discard the draft"
              confirm="The draft is gone for good. What is in force stays."
              variant="danger"
            />
          )}
        </Stack>
      )}
      <section aria-label="Versions">
        <h2>Versions</h2>
        {versions.length === 0 && <p>None yet.</p>}
        {versions.map((version) => (
          <Version key={version.id} version={version} />
        ))}
      </section>
      {inForce && retiring && (
        <section aria-label="Retire">
          <h2>Retire without another version</h2>
          {retiring.whyNot ? (
            <p>This text stays in force until another version takes its place. {retiring.whyNot}</p>
          ) : retiring.mayRetire ? (
            <RecordAction
              target={{ kind, seen: inForce.bodyHash }}
              act={props.retire}
              label={`Retire version ${inForce.number}`}
              confirm="Readers are no longer offered this way of contact. What people agreed to stays on record."
              variant="danger"
            />
          ) : (
            <p>Whoever may publish can retire it: readers are then no longer offered this way of contact.</p>
          )}
        </section>
      )}
      <HistoryList entries={history} />
    </Page>
  );
}

/** How far the draft is, and whose turn it is. */
function Standing({ draft }: { draft: DraftState }) {
  const { number, state, by, since, publishAt, waitsFor } = draft;
  if (state === "draft") return <p>Version {number} is not submitted for approval yet.</p>;
  if (state === "scheduled")
    return (
      <p>
        Approved <Moment at={since} /> by {by}.{" "}
        {publishAt && (
          <>
            It comes into force by itself <Moment at={publishAt} />.
          </>
        )}{" "}
        Saving the draft again takes the approval back.
      </p>
    );
  return (
    <p>
      Submitted for approval <Moment at={since} /> by {by}.{" "}
      {waitsFor.length > 0
        ? `It waits for ${new Intl.ListFormat("en-US", { type: "disjunction" }).format(waitsFor)}.`
        : "Nobody on staff may approve it."}
    </p>
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
              {version.publishedBy && !version.approvedBy && ` by ${version.publishedBy}`}
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
                ? `approved by ${version.approvedBy}, who wrote it, with nobody else on staff`
                : `submitted by ${version.submittedBy}, approved by ${version.approvedBy}`}
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
