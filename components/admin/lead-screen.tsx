import { DemoLabel } from "#components/ui/badge.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { HistoryEntry } from "#lib/access/history.ts";
import type { LeadContact as Contact, LeadPage } from "#lib/leads/inbox-views.ts";
import { nextStatuses } from "#lib/leads/status.ts";
import { LeadStatusBadge } from "./delivery-badge.tsx";
import { DoneNotice } from "./done-notice.tsx";
import { HistoryList } from "./history-list.tsx";
import { LeadContact } from "./lead-contact.tsx";
import { type InquiryDelivery, LeadInquiryCard } from "./lead-inquiry-card.tsx";
import { LeadNotes } from "./lead-notes.tsx";
import styles from "./lead-screen.module.css";
import { LeadStatusForm } from "./lead-status-form.tsx";
import { Moment } from "./moment.tsx";

interface LeadScreenProps {
  lead: LeadPage;
  /** Null unless this colleague asked for it a short while ago. */
  contact: Contact | null;
  deliveries: InquiryDelivery[];
  history: HistoryEntry[];
  may: { readContact: boolean; changeStatus: boolean; note: boolean };
  done: unknown;
  /** The contact details were asked for without a reason. */
  needsReason: boolean;
  changeStatus: (input: unknown) => Promise<FormFailure<unknown>>;
  addNote: (input: unknown) => Promise<FormFailure<unknown>>;
}

/** One lead's whole story: who, what they looked for, what they agreed to, what the schools got. */
export function LeadScreen({
  lead,
  contact,
  deliveries,
  history,
  may,
  done,
  needsReason,
  changeStatus,
  addNote,
}: LeadScreenProps) {
  return (
    <Page title={lead.reference} kicker="Lead" width="wide">
      <Cluster>
        <LeadStatusBadge status={lead.status} />
        {lead.isDemo && <DemoLabel />}
        <span>
          Received <Moment at={lead.receivedAt} />
        </span>
        {lead.status === "review" && lead.confirmBy && (
          <span>
            Waits for its sender to confirm by mail, until <Moment at={lead.confirmBy} />
          </span>
        )}
        {lead.confirmedAt && (
          <span>
            Confirmed by mail <Moment at={lead.confirmedAt} />
          </span>
        )}
        {lead.optOutSignal && <span>Sent with an opt-out signal, so no guide is kept</span>}
        {lead.sourceGuide && <span>From the guide {lead.sourceGuide}</span>}
      </Cluster>
      <DoneNotice done={done} />
      <div className={styles.columns}>
        <div className={styles.story}>
          <LeadContact id={lead.id} contact={contact} mayRead={may.readContact} needsReason={needsReason} />
          <section aria-label="Schools">
            <h2>Schools</h2>
            {lead.inquiries.map((inquiry) => (
              <LeadInquiryCard
                key={inquiry.id}
                inquiry={inquiry}
                delivery={deliveries.find(({ inquiryId }) => inquiryId === inquiry.id) ?? null}
              />
            ))}
          </section>
          <section aria-label="Answers">
            <h2>Answers</h2>
            {lead.answers.length === 0 ? (
              <p>This reader asked without answering the match.</p>
            ) : (
              <SummaryList items={lead.answers.map(({ label, words }) => ({ term: label, value: words }))} />
            )}
            <p className={styles.quiet}>
              Matched by engine {lead.engineVersion}
              {lead.matchId && (
                <>
                  ; match <code>{lead.matchId}</code>
                </>
              )}
            </p>
          </section>
        </div>
        <div className={styles.work}>
          {may.changeStatus && (
            <LeadStatusForm
              key={lead.status}
              id={lead.id}
              from={lead.status}
              next={nextStatuses(lead.status)}
              change={changeStatus}
            />
          )}
          <LeadNotes
            key={lead.notes.length}
            id={lead.id}
            notes={lead.notes}
            mayAdd={may.note}
            add={addNote}
          />
          <HistoryList entries={history} />
        </div>
      </div>
    </Page>
  );
}
