import type { Metadata } from "next";
import { InvitationScreen } from "#components/admin/invitation-screen.tsx";
import { findInvitation } from "#lib/accounts/invitation-queries.ts";
import { passwordProblemWords } from "#lib/accounts/password-words.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";

/** The address of this page is its key. */
export const metadata: Metadata = { title: "Invitation", referrer: "same-origin" };

/** Reading this page uses nothing up: mail programs look at links before people do. */
export default async function InvitationPage({
  params,
  searchParams,
}: PageProps<"/admin/invitation/[token]">) {
  const { token } = await params;
  const { problem } = await searchParams;
  const invitation = await findInvitation(token);
  if (!invitation) answerNotFound();
  return <InvitationScreen token={token} invitation={invitation} problem={passwordProblemWords(problem)} />;
}
