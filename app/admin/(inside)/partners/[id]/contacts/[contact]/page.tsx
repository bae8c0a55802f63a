import type { Metadata } from "next";
import { ContactForm } from "#components/admin/contact-form.tsx";
import { RecordAction } from "#components/admin/record-action.tsx";
import { Page } from "#components/ui/page.tsx";
import { permit } from "#lib/access/permit.ts";
import { readContactId, readForPage, readId } from "#lib/accounts/show-page.ts";
import { getPartner } from "#lib/catalogue/partner-queries.ts";
import { getContact } from "#lib/contacts/contact-queries.ts";
import { contactFormOf } from "#lib/contacts/schema.ts";
import { paths } from "#lib/platform/paths.ts";
import { changeContactAction, removeContactAction } from "../../../contact-actions/actions.ts";

export const metadata: Metadata = { title: "Contact" };

export default async function ContactPage({ params }: PageProps<"/admin/partners/[id]/contacts/[contact]">) {
  const id = await readId(params);
  const contactId = await readContactId(params);
  const { partner, contact } = await readForPage(paths.admin.contact(id, contactId), async (actor) => {
    permit(actor, "partnerContact", "write");
    return { partner: await getPartner(actor, id), contact: await getContact(actor, id, contactId) };
  });
  const target = { id: contact.id, version: contact.version };
  return (
    <Page title={contact.data.name} kicker={partner.data.name} width="wide">
      <p>
        <a href={paths.admin.partner(id)}>To the partner</a>
      </p>
      <ContactForm
        key={contact.version}
        partnerId={id}
        target={target}
        initial={contactFormOf(contact.data)}
        save={changeContactAction}
      />
      <RecordAction
        target={{ ...target, partnerId: id }}
        act={removeContactAction}
        label="Remove this contact"
        confirm="It is deleted for good, and cannot be brought back."
        variant="danger"
      />
    </Page>
  );
}
