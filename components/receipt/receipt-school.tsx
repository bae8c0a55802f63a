import { DemoLabel } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { CHANNEL_LABELS } from "#lib/consent/channels.ts";
import type { ReceiptInquiry } from "#lib/leads/receipt.ts";
import { momentWords } from "#lib/platform/dates.ts";
import type { DeliveryState } from "#lib/platform/prisma/enums.ts";
import { holdingConsents } from "./holding-consents.ts";
import styles from "./receipt-school.module.css";
import { ReceiptState } from "./receipt-state.tsx";

interface ReceiptSchoolProps {
  inquiry: ReceiptInquiry;
  state: DeliveryState;
  words: string;
  /** What the school was told about single channels that were withdrawn. */
  told: { channels: string; words: string }[];
  withdrawHref: string;
  certificateHref: string;
}

/** One school's part: how it stands, who received it, each text that was agreed to, and the way out. */
export function ReceiptSchool({
  inquiry,
  state,
  words,
  told,
  withdrawHref,
  certificateHref,
}: ReceiptSchoolProps) {
  const { schoolName, consents } = inquiry;
  return (
    <Card as="article" className={styles.school}>
      <div className={styles.head}>
        <h3>{schoolName}</h3>
        {inquiry.isDemo && <DemoLabel />}
      </div>
      <ReceiptState state={state} words={words} />
      <SummaryList
        items={[
          { term: "Program", value: inquiry.programName },
          { term: "Receives it for the school", value: inquiry.partnerLegalName },
        ]}
      />
      <h4>What you agreed to</h4>
      {consents.map(({ channel, textShown, withdrawnAt }) => (
        <div key={channel} className={styles.consent}>
          <p className={styles.channel}>{CHANNEL_LABELS[channel]}</p>
          {withdrawnAt && <p className={styles.withdrawn}>You withdrew this ({momentWords(withdrawnAt)}).</p>}
          {textShown.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      ))}
      {told.map(({ channels, words: standing }) => (
        <p key={channels}>
          {channels}, withdrawn: {standing}.
        </p>
      ))}
      <Cluster className={styles.way}>
        {holdingConsents(inquiry).length > 0 && (
          <ButtonLink href={withdrawHref} variant="secondary">
            Withdraw from {schoolName}
          </ButtonLink>
        )}
        <ButtonLink href={certificateHref} variant="quiet">
          Certificate for {schoolName}
        </ButtonLink>
      </Cluster>
    </Card>
  );
}
