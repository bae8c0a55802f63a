import type { Role } from "#lib/access/actor.ts";
import { permissions, ROLES } from "#lib/access/permissions.ts";
import { SURFACE } from "./admin-surface.ts";

/** Everybody who may ask: each role, nobody, and somebody who was disabled while signed in. */
export const CALLERS = [...ROLES, "signed out", "disabled owner"] as const;
export type Caller = (typeof CALLERS)[number];

/** The role on record; for somebody who is not let in, the one that may most. */
export const roleOf = (caller: Caller): Role =>
  caller === "signed out" || caller === "disabled owner" ? "owner" : caller;

export type Answer = "let in" | "not for this role" | "sent to sign in";

/** Everything of the surface that asks the table of permissions. */
export const STAFF_ENTRIES = Object.entries(SURFACE).flatMap(([name, [way, needs]]) => {
  const [file = "", part = ""] = name.split(" ");
  return needs ? [{ name, file, part, way, needs }] : [];
});

/** What the table of permissions says about `needs`, as "program.read". */
export function expectedFor(needs: string, caller: Caller): Answer {
  if (caller === "signed out" || caller === "disabled owner") return "sent to sign in";
  const [resource = "", action = ""] = needs.split(".");
  const roles = (permissions as Record<string, Record<string, readonly Role[]>>)[resource]?.[action];
  if (!roles) throw new Error(`The table of permissions has no ${needs}.`);
  return roles.includes(caller) ? "let in" : "not for this role";
}

/** What everybody should be answered. */
export const expectedForAll = (needs: string): Record<string, Answer> =>
  Object.fromEntries(CALLERS.map((caller) => [caller, expectedFor(needs, caller)]));
