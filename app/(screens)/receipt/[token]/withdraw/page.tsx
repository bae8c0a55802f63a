import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { holdingConsents } from "#components/receipt/holding-consents.ts";
import { ReceiptNotFound } from "#components/receipt/receipt-not-found.tsx";
import { WithdrawQuestion } from "#components/receipt/withdraw-question.tsx";
import { listDeliveries } from "#lib/delivery/queries.ts";
import { findReceipt } from "#lib/leads/receipt.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";
import { paths } from "#lib/platform/paths.ts";

/** The address of this page is its key: it goes into no index and to no other site. */
export const metadata: Metadata = {
  title: "Withdraw",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

/** Asks first: looking at this page, as mail programs do with links, withdraws nothing. */
export default async function WithdrawPage({ params, searchParams }: PageProps<"/receipt/[token]/withdraw">) {
  const { token } = await params;
  const receipt = await findReceipt(token);
  if (!receipt) {
    answerNotFound();
    return <ReceiptNotFound />;
  }
  if (receipt.state === "closed") redirect(paths.receipt(token));
  const { school } = await searchParams;
  const only = receipt.inquiries.find(({ inquiryId }) => inquiryId === school)?.inquiryId;
  const deliveries = await listDeliveries(receipt.leadId);
  const schools = receipt.inquiries
    .filter((inquiry) => (!only || inquiry.inquiryId === only) && holdingConsents(inquiry).length > 0)
    .map(({ inquiryId, schoolName }) => ({
      inquiryId,
      name: schoolName,
      state: deliveries.find((delivery) => delivery.inquiryId === inquiryId)?.state ?? "pending",
    }));
  return <WithdrawQuestion token={token} schools={schools} only={only} />;
}
