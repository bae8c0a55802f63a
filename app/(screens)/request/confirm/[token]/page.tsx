import type { Metadata } from "next";
import { ConfirmRequest } from "#components/request/confirm-request.tsx";
import { findConfirmation } from "#lib/leads/confirmation.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";

/** The address of this page is its key: it goes into no index and to no other site. */
export const metadata: Metadata = {
  title: "Confirm your request",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

/** Reading this page sends nothing: mail programs look at links before people do. */
export default async function ConfirmRequestPage({ params }: PageProps<"/request/confirm/[token]">) {
  const { token } = await params;
  const confirmation = await findConfirmation(token);
  if (!confirmation) answerNotFound();
  return <ConfirmRequest token={token} confirmation={confirmation} />;
}
