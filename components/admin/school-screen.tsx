import { DemoLabel } from "#components/ui/badge.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { HistoryEntry } from "#lib/access/history.ts";
import { factWords } from "#lib/catalogue/field-words.ts";
import type { SchoolPage } from "#lib/catalogue/partner-views.ts";
import type { SchoolForm as Form } from "#lib/catalogue/schema.ts";
import { comparableSchool, schoolFormOf } from "#lib/catalogue/school-record.ts";
import { paths } from "#lib/platform/paths.ts";
import type { LinkStanding } from "#lib/upkeep/views.ts";
import { DoneNotice } from "./done-notice.tsx";
import { HistoryList } from "./history-list.tsx";
import { LinkNote } from "./link-note.tsx";
import { MissingNotice } from "./missing-notice.tsx";
import { RecordAction } from "./record-action.tsx";
import { SchoolForm } from "./school-form.tsx";
import { StatusBadge } from "./status-badge.tsx";

interface SchoolScreenProps {
  school: SchoolPage;
  link: LinkStanding | null;
  history: HistoryEntry[];
  may: { write: boolean; publish: boolean; withdraw: boolean; addProgram: boolean };
  done: unknown;
  update: (input: unknown) => Promise<FormFailure<Form>>;
  publish: (input: unknown) => Promise<FormFailure<unknown>>;
  withdraw: (input: unknown) => Promise<FormFailure<unknown>>;
}

/** One school with its campuses, and the way to its programs. */
export function SchoolScreen({
  school,
  link,
  history,
  may,
  done,
  update,
  publish,
  withdraw,
}: SchoolScreenProps) {
  const target = { id: school.id, version: school.version };
  const isPublished = school.status === "published";
  return (
    <Page title={school.data.name} kicker="School" width="wide">
      <Cluster>
        <StatusBadge status={school.status} />
        {school.isDemo && <DemoLabel />}
        {school.partner ? (
          <span>
            Of <a href={paths.admin.partner(school.partner.id)}>{school.partner.name}</a>
          </span>
        ) : (
          <span>Open catalogue: pays nothing</span>
        )}
        <a href={`${paths.admin.programs()}?school=${school.id}`}>
          {school.programCount === 1 ? "1 program" : `${school.programCount} programs`}
        </a>
        {may.addProgram && <a href={`${paths.admin.newProgram()}?school=${school.id}`}>Add a program</a>}
        {isPublished && <a href={paths.school(school.slug)}>See it as readers do</a>}
      </Cluster>
      <DoneNotice done={done} />
      <LinkNote url={school.data.websiteUrl} link={link} />
      {!isPublished && <MissingNotice missing={school.missing} />}
      {may.write ? (
        <SchoolForm
          key={school.version}
          target={target}
          partnerId={school.partner?.id ?? null}
          initial={schoolFormOf(school.data)}
          save={update}
        />
      ) : (
        <SummaryList
          items={factWords(comparableSchool(school.data)).map(({ label, words }) => ({
            term: label,
            value: words,
          }))}
        />
      )}
      {may.publish && !isPublished && (
        <RecordAction target={target} act={publish} label="Publish this school" />
      )}
      {may.withdraw && isPublished && (
        <RecordAction
          target={target}
          act={withdraw}
          label="Withdraw this school"
          confirm="Readers will no longer be matched with any of its programs. Requests that were sent already stay with the school. You can publish it again."
          variant="danger"
        />
      )}
      <HistoryList entries={history} pastPath={(event) => paths.admin.schoolPast(school.id, event)} />
    </Page>
  );
}
