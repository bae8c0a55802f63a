import type { Metadata } from "next";
import { NewPasswordScreen } from "#components/admin/new-password-screens.tsx";
import { passwordProblemWords } from "#lib/accounts/password-words.ts";
import { findReset } from "#lib/accounts/reset-queries.ts";
import { answerNotFound } from "#lib/platform/answer-status.ts";

/** The address of this page is its key. */
export const metadata: Metadata = { title: "New password", referrer: "same-origin" };

/** Reading this page uses nothing up: mail programs look at links before people do. */
export default async function NewPasswordPage({
  params,
  searchParams,
}: PageProps<"/admin/new-password/[token]">) {
  const { token } = await params;
  const { problem } = await searchParams;
  const reset = await findReset(token);
  if (!reset) answerNotFound();
  return (
    <NewPasswordScreen
      token={token}
      email={reset?.user.email ?? null}
      problem={passwordProblemWords(problem)}
    />
  );
}
