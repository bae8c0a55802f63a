import type { Metadata } from "next";
import { InvitationForm } from "#components/admin/invitation-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { permit } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { givableRoles } from "#lib/accounts/staff-rules.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";
import { inviteStaffAction } from "../actions.ts";

export const metadata: Metadata = { title: "Invite somebody" };

export default async function InviteStaffPage() {
  const roles = await readForPage(paths.admin.inviteStaff(), async (actor) => {
    permit(actor, "staff", "invite");
    return givableRoles(actor);
  });
  return (
    <Page
      title="Invite somebody"
      lead="They get a link by e-mail that works once, for three days, and choose a password of their own."
      width="wide"
    >
      {!env().SMTP_URL && (
        <Notice tone="warning" title="This site sends no mail yet">
          <p>
            The invitation waits until a mail server is set (SMTP_URL). Without one, make a sign-in where the
            site runs: npm run staff:add.
          </p>
        </Notice>
      )}
      <InvitationForm roles={roles} save={inviteStaffAction} />
    </Page>
  );
}
