import { DemoLabel } from "#components/ui/badge.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { HistoryEntry } from "#lib/access/history.ts";
import { formOf } from "#lib/catalogue/program-record.ts";
import type { ProgramForm as Form } from "#lib/catalogue/program-schema.ts";
import type { ProgramPage, SchoolOption } from "#lib/catalogue/program-views.ts";
import type { SubjectOptions } from "#lib/catalogue/subject-options.ts";
import { paths } from "#lib/platform/paths.ts";
import { DoneNotice } from "./done-notice.tsx";
import { HistoryList } from "./history-list.tsx";
import { MissingNotice } from "./missing-notice.tsx";
import { ProgramFacts } from "./program-facts.tsx";
import { ProgramForm } from "./program-form.tsx";
import { RecordAction } from "./record-action.tsx";
import { StatusBadge } from "./status-badge.tsx";

interface ProgramScreenProps {
  program: ProgramPage;
  schools: SchoolOption[];
  subject: SubjectOptions | null;
  history: HistoryEntry[];
  may: { write: boolean; publish: boolean; withdraw: boolean };
  done: unknown;
  update: (input: unknown) => Promise<FormFailure<Form>>;
  duplicate: (input: unknown) => Promise<FormFailure<unknown>>;
  publish: (input: unknown) => Promise<FormFailure<unknown>>;
  withdraw: (input: unknown) => Promise<FormFailure<unknown>>;
}

/** One program: how it stands, everything about it, and what was done to it. */
export function ProgramScreen(props: ProgramScreenProps) {
  const { program, schools, subject, history, may, done, update, duplicate, publish, withdraw } = props;
  const target = { id: program.id, version: program.version };
  const isPublished = program.status === "published";
  return (
    <Page title={program.data.name} kicker={program.schoolName} width="wide">
      <Cluster>
        <StatusBadge status={program.status} />
        {program.isDemo && <DemoLabel />}
        <a href={paths.admin.programFit(program.id)}>How it matches, and why not</a>
        {isPublished && <a href={paths.program(program.slug)}>See it as readers do</a>}
      </Cluster>
      <DoneNotice done={done} />
      {!isPublished && <MissingNotice missing={program.missing} />}
      {may.write ? (
        <ProgramForm
          key={program.version}
          target={target}
          initial={formOf(program.data)}
          schools={schools}
          subject={subject}
          save={update}
        />
      ) : (
        <ProgramFacts data={program.data} />
      )}
      {may.publish && !isPublished && (
        <RecordAction target={target} act={publish} label="Publish this program" />
      )}
      {may.withdraw && isPublished && (
        <RecordAction
          target={target}
          act={withdraw}
          label="Withdraw this program"
          confirm="Readers will no longer be matched with it or find its page. Requests that were sent already stay with their school. You can publish it again."
          variant="danger"
        />
      )}
      {may.write && <RecordAction target={target} act={duplicate} label="Duplicate this program" />}
      <HistoryList entries={history} pastPath={(event) => paths.admin.programPast(program.id, event)} />
    </Page>
  );
}
