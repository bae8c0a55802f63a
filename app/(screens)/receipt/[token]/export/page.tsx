import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ExportForm } from "#components/receipt/export-form.tsx";
import { ReceiptNotFound } from "#components/receipt/receipt-not-found.tsx";
import { findReceipt } from "#lib/leads/receipt.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";
import { paths } from "#lib/platform/paths.ts";

/** The address of this page is its key: it goes into no index and to no other site. */
export const metadata: Metadata = {
  title: "A copy of everything that we hold",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export default async function ExportPage({ params, searchParams }: PageProps<"/receipt/[token]/export">) {
  const { token } = await params;
  const receipt = await findReceipt(token);
  if (!receipt) {
    answerNotFound();
    return <ReceiptNotFound />;
  }
  if (receipt.state === "closed") redirect(paths.receipt(token));
  const { problem } = await searchParams;
  return <ExportForm token={token} problem={problem === "address" || problem === "limit" ? problem : null} />;
}
