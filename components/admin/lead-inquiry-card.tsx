import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { CHANNEL_LABELS } from "#lib/consent/channels.ts";
import type { LeadInquiry } from "#lib/leads/inbox-views.ts";
import { paths } from "#lib/platform/paths.ts";
import type { DeliveryState } from "#lib/platform/prisma/enums.ts";
import { DeliveryBadge } from "./delivery-badge.tsx";
import styles from "./lead-inquiry-card.module.css";
import { Moment } from "./moment.tsx";

export interface InquiryDelivery {
  inquiryId: string;
  state: DeliveryState;
  words: string;
  channel: string | null;
  nextAt: Date | null;
  attempts: {
    number: number;
    startedAt: Date;
    httpStatus: number | null;
    outcome: string | null;
    error: string | null;
  }[];
}

const TONE_WORDS = { for: "For", against: "Against", ask: "To ask" };

/** One school of a lead: why it matched, what was agreed to, and how the handing over goes. */
export function LeadInquiryCard({
  inquiry,
  delivery,
}: {
  inquiry: LeadInquiry;
  delivery: InquiryDelivery | null;
}) {
  return (
    <Card as="article" className={styles.card}>
      <Cluster>
        <h3>{inquiry.schoolName}</h3>
        {delivery && <DeliveryBadge state={delivery.state} />}
      </Cluster>
      <p>
        <a href={paths.admin.program(inquiry.programId)}>{inquiry.programName}</a>, for {inquiry.partnerName}
      </p>
      {delivery && <p>{delivery.words}</p>}
      {delivery?.nextAt && (
        <p className={styles.quiet}>
          Looked at again <Moment at={delivery.nextAt} />
        </p>
      )}
      <h4>Match</h4>
      {inquiry.score === null ? (
        <p className={styles.quiet}>Asked for from the program's own page.</p>
      ) : (
        <p>
          Place {inquiry.rank}, score {Math.round(inquiry.score)} of 100
        </p>
      )}
      {inquiry.reasons.length > 0 && (
        <ul>
          {inquiry.reasons.map(({ tone, words }) => (
            <li key={`${tone} ${words}`}>
              {TONE_WORDS[tone]}: {words}
            </li>
          ))}
        </ul>
      )}
      <h4>Consent</h4>
      {inquiry.consents.map((consent) => (
        <Disclosure
          key={consent.channel}
          summary={`${CHANNEL_LABELS[consent.channel]}: ${consent.withdrawnAt ? "withdrawn" : `text version ${consent.versionNumber}`}`}
        >
          <p>
            Agreed <Moment at={consent.agreedAt} />
            {consent.withdrawnAt && (
              <>
                , withdrawn <Moment at={consent.withdrawnAt} />. Nobody may use this way any more.
              </>
            )}
          </p>
          <blockquote className={styles.text}>{consent.textShown}</blockquote>
        </Disclosure>
      ))}
      <h4>Attempts</h4>
      {delivery && delivery.attempts.length > 0 ? (
        <Table caption={`Attempts to reach ${inquiry.schoolName}`} captionHidden>
          <thead>
            <tr>
              <HeadCell numeric>No.</HeadCell>
              <HeadCell>Began</HeadCell>
              <HeadCell>Outcome</HeadCell>
              <HeadCell numeric>Answer</HeadCell>
              <HeadCell>Error</HeadCell>
            </tr>
          </thead>
          <tbody>
            {delivery.attempts.map((attempt) => (
              <tr key={attempt.number}>
                <Cell numeric>{attempt.number}</Cell>
                <Cell>
                  <Moment at={attempt.startedAt} />
                </Cell>
                <Cell>{attempt.outcome ?? "under way"}</Cell>
                <Cell numeric>{attempt.httpStatus}</Cell>
                <Cell>{attempt.error}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <p className={styles.quiet}>None yet.</p>
      )}
    </Card>
  );
}
