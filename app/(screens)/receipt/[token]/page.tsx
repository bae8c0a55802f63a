import type { Metadata } from "next";
import { ReceiptDetails } from "#components/receipt/receipt-details.tsx";
import { ReceiptNotFound } from "#components/receipt/receipt-not-found.tsx";
import { ReceiptRefresh } from "#components/receipt/receipt-refresh.tsx";
import { ReceiptSchool } from "#components/receipt/receipt-school.tsx";
import { ReferenceNumber } from "#components/receipt/reference-number.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Stack } from "#components/ui/stack.tsx";
import { listDeliveries } from "#lib/delivery/queries.ts";
import { findReceipt } from "#lib/leads/receipt.ts";
import { isUnderWay, progressWords } from "#lib/leads/receipt-progress.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";

/** The address of this page is its key: it goes into no index and to no other site. */
export const metadata: Metadata = {
  title: "Your receipt",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default async function ReceiptPage({ params }: PageProps<"/receipt/[token]">) {
  const { token } = await params;
  const receipt = await findReceipt(token);
  if (!receipt) {
    answerNotFound();
    return <ReceiptNotFound />;
  }
  const deliveries = await listDeliveries(receipt.leadId);
  const states = deliveries.map(({ state }) => state);
  const isOpen = states.some(isUnderWay);
  const link = `${env().APP_ORIGIN}${paths.receipt(token)}`;
  return (
    <Page
      width="form"
      kicker="Receipt"
      title="We have your request"
      lead={
        <>
          Your reference number is <ReferenceNumber>{receipt.reference}</ReferenceNumber>.
        </>
      }
    >
      <Stack gap={8}>
        <Notice tone={isOpen ? "info" : "plain"} role="status">
          <p>{progressWords(states)}</p>
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
              />
            );
          })}
          <p>No other school receives anything from this request.</p>
        </Stack>
        <ReceiptDetails receipt={receipt} link={link} />
      </Stack>
    </Page>
  );
}
