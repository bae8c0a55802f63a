import { DemoLabel } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { CHANNEL_LABELS } from "#lib/consent/channels.ts";
import type { ReceiptInquiry } from "#lib/leads/receipt.ts";
import type { DeliveryState } from "#lib/platform/prisma/enums.ts";
import styles from "./receipt-school.module.css";
import { ReceiptState } from "./receipt-state.tsx";

interface ReceiptSchoolProps {
  inquiry: ReceiptInquiry;
  state: DeliveryState;
  words: string;
}

/** One school's part: how it stands, who received it, and each text that was agreed to. */
export function ReceiptSchool({ inquiry, state, words }: ReceiptSchoolProps) {
  return (
    <Card as="article" className={styles.school}>
      <div className={styles.head}>
        <h3>{inquiry.schoolName}</h3>
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
      {inquiry.consents.map(({ channel, textShown }) => (
        <div key={channel} className={styles.consent}>
          <p className={styles.channel}>{CHANNEL_LABELS[channel]}</p>
          {textShown.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      ))}
    </Card>
  );
}
