import { DemoLabel } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { HistoryEntry } from "#lib/access/history.ts";
import type { AgreementListRow } from "#lib/agreements/agreement-views.ts";
import { factWords } from "#lib/catalogue/field-words.ts";
import type { PartnerPage } from "#lib/catalogue/partner-views.ts";
import type { PartnerForm as Form } from "#lib/catalogue/schema.ts";
import { partnerFormOf } from "#lib/catalogue/school-record.ts";
import type { PartnerFile as File } from "#lib/contacts/views.ts";
import { paths } from "#lib/platform/paths.ts";
import type { StopForm } from "#lib/stops/schema.ts";
import type { StopEffect } from "#lib/stops/views.ts";
import type { LinkStanding } from "#lib/upkeep/views.ts";
import { DoneNotice } from "./done-notice.tsx";
import { HistoryList } from "./history-list.tsx";
import { LinkNote } from "./link-note.tsx";
import { PartnerAgreements } from "./partner-agreements.tsx";
import { PartnerFile } from "./partner-file.tsx";
import { PartnerForm } from "./partner-form.tsx";
import { PartnerLogo } from "./partner-logo.tsx";
import { RecordAction } from "./record-action.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { StopPartner } from "./stop-partner.tsx";
import { StoppedNotice } from "./stopped-notice.tsx";

interface PartnerScreenProps {
  partner: PartnerPage;
  link: LinkStanding | null;
  history: HistoryEntry[];
  /** What stopping would end, or has ended; null for those who may not. */
  effect: StopEffect | null;
  /** Null for those who may not read them. */
  agreements: AgreementListRow[] | null;
  /** Contacts and notes; null for those who may not read them. */
  file: File | null;
  may: { write: boolean; publish: boolean; withdraw: boolean; addAgreement: boolean; writeFile: boolean };
  done: unknown;
  /** Why a logo was not taken. */
  logoProblem: unknown;
  update: (input: unknown) => Promise<FormFailure<Form>>;
  publish: (input: unknown) => Promise<FormFailure<unknown>>;
  withdraw: (input: unknown) => Promise<FormFailure<unknown>>;
  stop: (input: unknown) => Promise<FormFailure<StopForm>>;
  start: (input: unknown) => Promise<FormFailure<unknown>>;
  addNote: (input: unknown) => Promise<FormFailure<unknown>>;
}

/** One partner with its schools. */
export function PartnerScreen(props: PartnerScreenProps) {
  const { partner, link, history, effect, file, may, done, update, publish, withdraw, stop, start, addNote } =
    props;
  const target = { id: partner.id, version: partner.version };
  const isPublished = partner.status === "published";
  return (
    <Page title={partner.data.name} kicker="Partner" width="wide">
      <Cluster>
        <StatusBadge status={partner.status} />
        {partner.isDemo && <DemoLabel />}
      </Cluster>
      <DoneNotice done={done} />
      <LinkNote url={partner.data.websiteUrl} link={link} />
      {partner.stopped && (
        <StoppedNotice stopped={partner.stopped} target={target} effect={effect} start={start} />
      )}
      {may.write ? (
        <PartnerForm
          key={partner.version}
          target={target}
          initial={partnerFormOf(partner.data)}
          save={update}
        />
      ) : (
        <SummaryList
          items={factWords({ ...partner.data }).map(({ label, words }) => ({ term: label, value: words }))}
        />
      )}
      <PartnerLogo
        partnerId={partner.id}
        logo={partner.logo}
        mayWrite={may.write}
        problem={props.logoProblem}
      />
      <SchoolTable partner={partner} mayAdd={may.write} />
      {props.agreements && (
        <PartnerAgreements partnerId={partner.id} agreements={props.agreements} mayAdd={may.addAgreement} />
      )}
      {file && <PartnerFile partnerId={partner.id} file={file} mayWrite={may.writeFile} addNote={addNote} />}
      {may.publish && !isPublished && !partner.stopped && (
        <RecordAction target={target} act={publish} label="Publish this partner" />
      )}
      {may.withdraw && isPublished && (
        <RecordAction
          target={target}
          act={withdraw}
          label="Withdraw this partner"
          confirm="Readers will no longer be matched with any program of its schools. Requests that were sent already stay with the schools. You can publish it again."
          variant="danger"
        />
      )}
      {effect && !partner.stopped && (
        <StopPartner
          key={`stop-${partner.version}`}
          target={target}
          name={partner.data.name}
          effect={effect}
          act={stop}
        />
      )}
      <HistoryList entries={history} pastPath={(event) => paths.admin.partnerPast(partner.id, event)} />
    </Page>
  );
}

function SchoolTable({ partner, mayAdd }: { partner: PartnerPage; mayAdd: boolean }) {
  return (
    <section aria-label="Schools">
      <Cluster>
        <h2>Schools</h2>
        {mayAdd && (
          <ButtonLink variant="secondary" size="small" href={paths.admin.newSchool(partner.id)}>
            Add a school
          </ButtonLink>
        )}
      </Cluster>
      {partner.schools.length === 0 ? (
        <p>No schools yet. A partner is shown to readers through its schools.</p>
      ) : (
        <Table caption="Schools of this partner" captionHidden>
          <thead>
            <tr>
              <HeadCell>School</HeadCell>
              <HeadCell numeric>Campuses</HeadCell>
              <HeadCell numeric>Programs</HeadCell>
              <HeadCell>Status</HeadCell>
            </tr>
          </thead>
          <tbody>
            {partner.schools.map((school) => (
              <tr key={school.id}>
                <HeadCell scope="row">
                  <a href={paths.admin.school(school.id)}>{school.name}</a>
                </HeadCell>
                <Cell numeric>{school.campusCount}</Cell>
                <Cell numeric>{school.programCount}</Cell>
                <Cell>
                  <StatusBadge status={school.status} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
