import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInCodeScreen } from "#components/admin/second-factor-screens.tsx";
import { safeReturnPath } from "#lib/accounts/return-path.ts";
import { isAwaitingCode } from "#lib/accounts/second-factor-commands.ts";
import { findSessionToken } from "#lib/accounts/session.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Enter your code" };

export default async function SignInCodePage({ searchParams }: PageProps<"/admin/sign-in/code">) {
  const { next, problem } = await searchParams;
  const token = await findSessionToken();
  if (!token || !(await isAwaitingCode(token))) redirect(paths.admin.signIn());
  return <SignInCodeScreen next={safeReturnPath(next)} problem={problem} />;
}
