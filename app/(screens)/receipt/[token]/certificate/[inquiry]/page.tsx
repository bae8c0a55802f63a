import type { Metadata } from "next";
import { CertificateView } from "#components/receipt/certificate-view.tsx";
import { ReceiptNotFound } from "#components/receipt/receipt-not-found.tsx";
import { findCertificate } from "#lib/leads/certificate-queries.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";
import { paths } from "#lib/platform/paths.ts";

/** The address of this page holds the receipt's key: it goes into no index and to no other site. */
export const metadata: Metadata = {
  title: "Certificate of what was agreed to",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export default async function CertificatePage({
  params,
}: PageProps<"/receipt/[token]/certificate/[inquiry]">) {
  const { token, inquiry } = await params;
  const found = await findCertificate(token, inquiry);
  if (!found) {
    answerNotFound();
    return <ReceiptNotFound />;
  }
  return (
    <CertificateView
      found={found}
      receiptHref={paths.receipt(token)}
      fileHref={paths.receiptCertificateFile(token, inquiry)}
    />
  );
}
