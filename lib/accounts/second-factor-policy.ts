import type { Role } from "#lib/access/actor.ts";
import { permissions, type Resource } from "#lib/access/permissions.ts";
import { env } from "#lib/platform/env.ts";

/** Personal data, money, and who gets at either. */
const SENSITIVE = ["lead", "placement", "staff"] as const satisfies readonly Resource[];

function rule(): "required" | "optional" | "off" {
  const { STAFF_TOTP, FAIRMATCH_MODE } = env();
  return STAFF_TOTP ?? (FAIRMATCH_MODE === "demo" ? "off" : "required");
}

/** Whether this site knows a second step at sign-in. */
export const isSecondFactorOn = () => rule() !== "off";

/** Whether a role may see personal data or money. */
export function isSensitive(role: Role): boolean {
  return SENSITIVE.some((resource) =>
    Object.values(permissions[resource]).some((roles) => (roles as readonly Role[]).includes(role)),
  );
}

/** Whether people of this role have to set one up before anything is open to them. */
export const needsSecondFactor = (role: Role) => rule() === "required" && isSensitive(role);
