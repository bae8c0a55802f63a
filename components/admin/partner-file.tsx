import { ButtonLink } from "#components/ui/button.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { PartnerFile as File } from "#lib/contacts/views.ts";
import { paths } from "#lib/platform/paths.ts";
import { LeadNotes } from "./lead-notes.tsx";

interface PartnerFileProps {
  partnerId: string;
  file: File;
  mayWrite: boolean;
  addNote: (input: unknown) => Promise<FormFailure<unknown>>;
}

/** Whom staff talk to at a partner, and what they wrote about it. */
export function PartnerFile({ partnerId, file, mayWrite, addNote }: PartnerFileProps) {
  return (
    <>
      <section aria-label="Contacts">
        <Cluster>
          <h2>Contacts</h2>
          {mayWrite && (
            <ButtonLink variant="secondary" size="small" href={paths.admin.newContact(partnerId)}>
              Add a contact
            </ButtonLink>
          )}
        </Cluster>
        {file.contacts.length === 0 ? (
          <p>Nobody yet.</p>
        ) : (
          <Table caption="Contacts of this partner" captionHidden>
            <thead>
              <tr>
                <HeadCell>Name</HeadCell>
                <HeadCell>What they do</HeadCell>
                <HeadCell>E-mail</HeadCell>
                <HeadCell>Phone</HeadCell>
              </tr>
            </thead>
            <tbody>
              {file.contacts.map(({ id, data: { name, role, email, phone } }) => (
                <tr key={id}>
                  <HeadCell scope="row">
                    {mayWrite ? <a href={paths.admin.contact(partnerId, id)}>{name}</a> : name}
                  </HeadCell>
                  <Cell>{role}</Cell>
                  <Cell>{email && <a href={`mailto:${email}`}>{email}</a>}</Cell>
                  <Cell>{phone}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
      <LeadNotes
        key={file.notes.length}
        id={partnerId}
        notes={file.notes}
        hint="Owners, admins, finance and marketing can read it. It cannot be taken back."
        mayAdd={mayWrite}
        add={addNote}
      />
    </>
  );
}
