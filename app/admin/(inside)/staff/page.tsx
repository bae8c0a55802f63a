import type { Metadata } from "next";
import { DoneNotice } from "#components/admin/done-notice.tsx";
import { InvitationList } from "#components/admin/invitation-list.tsx";
import { StaffList } from "#components/admin/staff-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { listOpenInvitations, listStaff } from "#lib/accounts/staff-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { resendInvitationAction, revokeInvitationAction } from "./actions.ts";

export const metadata: Metadata = { title: "Staff" };

export default async function StaffPage({ searchParams }: PageProps<"/admin/staff">) {
  const { done } = await searchParams;
  const { staff, invitations, mayInvite } = await readForPage(paths.admin.staff(), async (actor) => ({
    staff: await listStaff(actor),
    invitations: await listOpenInvitations(actor),
    mayInvite: can(actor, "staff", "invite"),
  }));
  return (
    <Page
      title="Staff"
      lead="Who can sign in here, and what they may do."
      width="wide"
      actions={mayInvite && <ButtonLink href={paths.admin.inviteStaff()}>Invite somebody</ButtonLink>}
    >
      <DoneNotice done={done} />
      <StaffList staff={staff} />
      <InvitationList
        invitations={invitations}
        resend={resendInvitationAction}
        revoke={revokeInvitationAction}
      />
    </Page>
  );
}
