import type { ContactData } from "./schema.ts";

export interface Contact {
  id: string;
  version: number;
  data: ContactData;
}

/** People at a partner, by name, and what staff wrote about it, newest first. */
export interface PartnerFile {
  contacts: Contact[];
  notes: { id: string; author: string; body: string; at: Date }[];
}
