import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { SignInScreen } from "#components/admin/sign-in-screen.tsx";
import { findOidcSettings } from "#lib/accounts/oidc-settings.ts";
import { safeReturnPath } from "#lib/accounts/return-path.ts";
import { findHolder } from "#lib/accounts/session.ts";
import { readSignInDraft, signInDraftCookieName } from "#lib/accounts/sign-in-draft.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  searchParams: Promise<{
    next?: string | string[];
    callbackUrl?: string | string[];
    note?: string | string[];
    problem?: string | string[];
    error?: string | string[];
  }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, callbackUrl, note, problem, error } = await searchParams;
  const returnTo = safeReturnPath(next ?? callbackUrl);
  const holder = await findHolder();
  if (holder) redirect(holder.mustSetUpSecondFactor ? paths.admin.secondFactor() : returnTo);
  const draft = readSignInDraft((await cookies()).get(signInDraftCookieName())?.value);
  return (
    <SignInScreen
      next={returnTo}
      email={draft?.email ?? ""}
      errors={draft?.errors ?? {}}
      note={draft ? undefined : note}
      provider={findOidcSettings()?.label ?? null}
      providerProblem={problem ?? error}
      isDemo={env().FAIRMATCH_MODE === "demo"}
    />
  );
}
