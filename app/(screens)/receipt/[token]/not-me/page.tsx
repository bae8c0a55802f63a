import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotMeQuestion } from "#components/receipt/not-me-question.tsx";
import { ReceiptNotFound } from "#components/receipt/receipt-not-found.tsx";
import { findReceipt } from "#lib/leads/receipt.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";
import { paths } from "#lib/platform/paths.ts";

/** The address of this page is its key: it goes into no index and to no other site. */
export const metadata: Metadata = {
  title: "I did not make this request",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

/** Asks first: looking at this page, as mail programs do with links, stops nothing. */
export default async function NotMePage({ params }: PageProps<"/receipt/[token]/not-me">) {
  const { token } = await params;
  const receipt = await findReceipt(token);
  if (!receipt) {
    answerNotFound();
    return <ReceiptNotFound />;
  }
  if (receipt.state === "closed") redirect(paths.receipt(token));
  return <NotMeQuestion token={token} schoolNames={receipt.inquiries.map(({ schoolName }) => schoolName)} />;
}
