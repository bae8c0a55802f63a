import type { Role } from "#lib/access/actor.ts";

export const ROLE_WORDS: Record<Role, string> = {
  owner: "Owner",
  admin: "Admin",
  editor: "Editor",
  compliance: "Compliance",
  marketing: "Marketing",
  finance: "Finance",
  auditor: "Auditor",
};
