import type { Role } from "./actor.ts";

export const ROLE_WORDS: Record<Role, string> = {
  owner: "Owner",
  admin: "Admin",
  editor: "Editor",
  compliance: "Compliance",
  marketing: "Marketing",
  finance: "Finance",
  auditor: "Auditor",
};

/** What somebody of a role comes for. */
export const ROLE_ABOUT: Record<Role, string> = {
  owner: "Everything, and makes other owners.",
  admin: "Everything but owners.",
  editor: "Partners, schools, programs and drafts of texts. Sees no request.",
  compliance: "Texts: writes, approves and publishes them.",
  marketing: "Requests of students, with contact details.",
  finance: "What schools pay for.",
  auditor: "Reads, changes nothing, and sees no contact details.",
};
