import type { Metadata } from "next";
import { ClosedReceipt } from "#components/receipt/closed-receipt.tsx";
import { holdingConsents } from "#components/receipt/holding-consents.ts";
import { ReceiptDetails } from "#components/receipt/receipt-details.tsx";
import { ReceiptNotFound } from "#components/receipt/receipt-not-found.tsx";
import { ReceiptRefresh } from "#components/receipt/receipt-refresh.tsx";
import { ReceiptSchool } from "#components/receipt/receipt-school.tsx";
import { ReceiptWays } from "#components/receipt/receipt-ways.tsx";
import { ReferenceNumber } from "#components/receipt/reference-number.tsx";
import { OptOutNote } from "#components/request/opt-out-note.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Stack } from "#components/ui/stack.tsx";
import { CHANNEL_LABELS } from "#lib/consent/channels.ts";
import { type DeliverySummary, listDeliveries } from "#lib/delivery/queries.ts";
import { findReceipt } from "#lib/leads/receipt.ts";
import { isStopped, isUnderWay, progressWords } from "#lib/leads/receipt-progress.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";

/** The address of this page is its key: it goes into no index and to no other site. */
export const metadata: Metadata = {
  title: "Your receipt",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

const DONE = {
  withdrawn:
    "Withdrawn. Each school below shows what it knows. Any other request of yours for the same program has ended with it.",
  preferences: "Your preferences are saved.",
} as const;

export default async function ReceiptPage({ params, searchParams }: PageProps<"/receipt/[token]">) {
  const { token } = await params;
  const receipt = await findReceipt(token);
  if (!receipt) {
    answerNotFound();
    return <ReceiptNotFound />;
  }
  const deliveries = await listDeliveries(receipt.leadId);
  const isOpen = deliveries.some(
    ({ state, revocations }) => isUnderWay(state) || revocations.some(isBeingTold),
  );
  if (receipt.state === "closed") {
    const standings = new Map(deliveries.map(({ inquiryId, words }) => [inquiryId, words]));
    return <ClosedReceipt receipt={receipt} token={token} standings={standings} isOpen={isOpen} />;
  }
  const { done } = await searchParams;
  const states = deliveries.map(({ state }) => state);
  return (
    <Page
      width="form"
      kicker="Receipt"
      title={isStopped(states) ? "Your request is stopped" : "We have your request"}
      lead={
        <>
          Your reference number is <ReferenceNumber>{receipt.reference}</ReferenceNumber>.
        </>
      }
    >
      <Stack gap={8}>
        {(done === "withdrawn" || done === "preferences") && (
          <Notice tone="success" role="status">
            <p>{DONE[done]}</p>
          </Notice>
        )}
        <Notice tone={isOpen ? "info" : "plain"} role="status">
          {receipt.person.confirmBy ? (
            <p>
              <strong>Waiting for you to confirm by e-mail.</strong> We sent a link to {receipt.person.email}.
              Nothing goes to a school until you press the button there, by{" "}
              {dayWords(receipt.person.confirmBy)}.
            </p>
          ) : (
            <p>{progressWords(states)}</p>
          )}
        </Notice>
        {isOpen && <ReceiptRefresh />}
        <Stack as="section" gap={6} aria-labelledby="schools">
          <h2 id="schools">What went to whom</h2>
          {receipt.inquiries.map((inquiry) => {
            const delivery = deliveries.find(({ inquiryId }) => inquiryId === inquiry.inquiryId);
            return (
              <ReceiptSchool
                key={inquiry.inquiryId}
                inquiry={inquiry}
                state={delivery?.state ?? "pending"}
                words={delivery?.words ?? "Waiting to be sent"}
                told={delivery ? toldInPart(delivery) : []}
                withdrawHref={paths.receiptWithdraw(token, inquiry.inquiryId)}
                certificateHref={paths.receiptCertificate(token, inquiry.inquiryId)}
              />
            );
          })}
          <p>No other school receives anything from this request.</p>
          {receipt.person.hasOptOutSignal && <OptOutNote at="receipt" />}
        </Stack>
        <ReceiptWays
          token={token}
          canWithdraw={receipt.inquiries.some((inquiry) => holdingConsents(inquiry).length > 0)}
        />
        <ReceiptDetails receipt={receipt} link={`${env().APP_ORIGIN}${paths.receipt(token)}`} />
      </Stack>
    </Page>
  );
}

type Told = DeliverySummary["revocations"][number];

function isBeingTold({ state }: Told): boolean {
  return state === "pending" || state === "sending" || state === "failed";
}

/** Single channels that a school was told about; that everything ended is said by its state. */
function toldInPart({ revocations }: DeliverySummary): { channels: string; words: string }[] {
  return revocations
    .filter(({ remaining }) => remaining.length > 0)
    .map(({ channels, words }) => ({
      channels: channels.map((channel) => CHANNEL_LABELS[channel]).join(", "),
      words,
    }));
}
