import type { Metadata } from "next";
import { AccountScreen } from "#components/admin/account-screen.tsx";
import { getAccount } from "#lib/accounts/account-queries.ts";
import { findSessionToken } from "#lib/accounts/session.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { paths } from "#lib/platform/paths.ts";
import {
  changeOwnPasswordAction,
  endOtherSessionsAction,
  endOwnSessionAction,
  removeSecondFactorAction,
  renewRecoveryCodesAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage({ searchParams }: PageProps<"/admin/account">) {
  const { done } = await searchParams;
  const { account, actor } = await readForPage(paths.admin.account(), async (who) => ({
    account: await getAccount(who, await findSessionToken()),
    actor: who,
  }));
  return (
    <AccountScreen
      actor={actor}
      account={account}
      done={done}
      changePassword={changeOwnPasswordAction}
      endSession={endOwnSessionAction}
      endOthers={endOtherSessionsAction}
      renewCodes={renewRecoveryCodesAction}
      removeSecondFactor={removeSecondFactorAction}
    />
  );
}
