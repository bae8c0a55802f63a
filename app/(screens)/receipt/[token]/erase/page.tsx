import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EraseQuestion } from "#components/receipt/erase-question.tsx";
import { ReceiptNotFound } from "#components/receipt/receipt-not-found.tsx";
import { findReceipt } from "#lib/leads/receipt.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";
import { paths } from "#lib/platform/paths.ts";

/** The address of this page is its key: it goes into no index and to no other site. */
export const metadata: Metadata = {
  title: "Delete my data",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

/** Asks first: looking at this page erases nothing. */
export default async function ErasePage({ params }: PageProps<"/receipt/[token]/erase">) {
  const { token } = await params;
  const receipt = await findReceipt(token);
  if (!receipt) {
    answerNotFound();
    return <ReceiptNotFound />;
  }
  if (receipt.state === "closed" && receipt.why === "erased") redirect(paths.receipt(token));
  const schoolNames = receipt.inquiries.map(({ schoolName }) => schoolName);
  return <EraseQuestion token={token} isKeptByLaw={receipt.isKeptByLaw} schoolNames={schoolNames} />;
}
