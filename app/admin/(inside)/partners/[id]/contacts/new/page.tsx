import type { Metadata } from "next";
import { ContactForm } from "#components/admin/contact-form.tsx";
import { Page } from "#components/ui/page.tsx";
import { permit } from "#lib/access/permit.ts";
import { readForPage, readId } from "#lib/accounts/show-page.ts";
import { getPartner } from "#lib/catalogue/partner-queries.ts";
import { emptyContactForm } from "#lib/contacts/schema.ts";
import { paths } from "#lib/platform/paths.ts";
import { addContactAction } from "../../../contact-actions/actions.ts";

export const metadata: Metadata = { title: "Add a contact" };

export default async function NewContactPage({ params }: PageProps<"/admin/partners/[id]/contacts/new">) {
  const id = await readId(params);
  const partner = await readForPage(paths.admin.newContact(id), (actor) => {
    permit(actor, "partnerContact", "write");
    return getPartner(actor, id);
  });
  return (
    <Page title="Add a contact" kicker={partner.data.name} width="wide">
      <p>
        <a href={paths.admin.partner(id)}>To the partner</a>
      </p>
      <ContactForm partnerId={id} target={null} initial={emptyContactForm} save={addContactAction} />
    </Page>
  );
}
