import type { Metadata } from "next";
import { StaffScreen } from "#components/admin/staff-screen.tsx";
import { listHistory } from "#lib/access/history.ts";
import { readForPage, readId } from "#lib/accounts/show-page.ts";
import { getStaff } from "#lib/accounts/staff-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import {
  changeRoleAction,
  disableStaffAction,
  enableStaffAction,
  endStaffSessionsAction,
  resetSecondFactorAction,
} from "../actions.ts";

export const metadata: Metadata = { title: "Member of staff" };

export default async function StaffMemberPage({ params, searchParams }: PageProps<"/admin/staff/[id]">) {
  const id = await readId(params);
  const { done } = await searchParams;
  const shown = await readForPage(paths.admin.staffMember(id), async (actor) => ({
    person: await getStaff(actor, id),
    history: await listHistory(actor, "staff", id),
  }));
  return (
    <StaffScreen
      {...shown}
      done={done}
      changeRole={changeRoleAction}
      disable={disableStaffAction}
      enable={enableStaffAction}
      endSessions={endStaffSessionsAction}
      resetSecondFactor={resetSecondFactorAction}
    />
  );
}
