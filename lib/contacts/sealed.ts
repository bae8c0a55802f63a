import { open, seal } from "#lib/platform/crypto.ts";
import type { ContactData } from "./schema.ts";

const place = (field: string, id: string) => `partner_contact.${field}:${id}`;
const notePlace = (id: string) => `partner_note.body:${id}`;

/** The columns of a contact; whoever it is stays readable for staff alone. */
export function sealContact(id: string, { name, role, email, phone }: ContactData) {
  const sealed = (field: string, value: string | null) =>
    value === null ? null : seal(value, place(field, id));
  return {
    nameSealed: seal(name, place("name", id)),
    role,
    emailSealed: sealed("email", email),
    phoneSealed: sealed("phone", phone),
  };
}

interface SealedContact {
  id: string;
  nameSealed: string;
  role: string | null;
  emailSealed: string | null;
  phoneSealed: string | null;
}

export function openContact({ id, nameSealed, role, emailSealed, phoneSealed }: SealedContact): ContactData {
  return {
    name: open(nameSealed, place("name", id)),
    role,
    email: emailSealed && open(emailSealed, place("email", id)),
    phone: phoneSealed && open(phoneSealed, place("phone", id)),
  };
}

export const sealPartnerNote = (id: string, body: string) => seal(body, notePlace(id));
export const openPartnerNote = (id: string, sealed: string) => open(sealed, notePlace(id));
