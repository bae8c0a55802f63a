import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { RecoveryCodesScreen } from "#components/admin/second-factor-screens.tsx";
import { readRecoveryCodes, recoveryCodesCookieName } from "#lib/accounts/recovery-codes-cookie.ts";
import { requireHolder } from "#lib/accounts/session.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Recovery codes" };

export default async function RecoveryCodesPage() {
  const { actor } = await requireHolder();
  const codes = readRecoveryCodes(actor.id, (await cookies()).get(recoveryCodesCookieName())?.value);
  if (!codes) redirect(paths.admin.account());
  return <RecoveryCodesScreen codes={codes} />;
}
