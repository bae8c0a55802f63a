import type { Metadata } from "next";
import { cookies } from "next/headers";
import { AskNewPasswordScreen } from "#components/admin/new-password-screens.tsx";
import { readSignInDraft, signInDraftCookieName } from "#lib/accounts/sign-in-draft.ts";

export const metadata: Metadata = { title: "New password" };

export default async function AskNewPasswordPage({ searchParams }: PageProps<"/admin/new-password">) {
  const { sent } = await searchParams;
  const draft = readSignInDraft((await cookies()).get(signInDraftCookieName())?.value);
  return (
    <AskNewPasswordScreen
      isSent={sent !== undefined}
      email={draft?.email ?? ""}
      error={draft?.errors.email ?? null}
    />
  );
}
