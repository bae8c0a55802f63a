import type { Actor } from "#lib/access/actor.ts";
import { can } from "#lib/access/permit.ts";
import type { FoundByName } from "#lib/catalogue/name-search-views.ts";
import { paths } from "#lib/platform/paths.ts";
import type { Place } from "./place.ts";

const to = (kind: string) => (href: string, label: string) => ({ href, label, kind });
const screen = to("Screen");
const action = to("Action");

/** The screens of the navigation that this role may see. */
export function screensFor(actor: Pick<Actor, "role">): Place[] {
  const { admin } = paths;
  return [
    screen(admin.home(), "Home"),
    can(actor, "lead", "read") && screen(admin.leads(), "Leads"),
    can(actor, "program", "read") && screen(admin.programs(), "Programs"),
    can(actor, "school", "read") && screen(admin.schools(), "Schools"),
    can(actor, "partner", "read") && screen(admin.partners(), "Partners"),
    can(actor, "program", "read") && screen(admin.stale(), "Upkeep"),
    can(actor, "program", "write") && screen(admin.imports(), "Import"),
    can(actor, "agreement", "read") && screen(admin.agreements(), "Agreements"),
    can(actor, "placement", "read") && screen(admin.placements(), "Placements"),
    can(actor, "matchPool", "read") && screen(admin.matching(), "Matching"),
    can(actor, "disclosure", "read") && screen(admin.disclosures(), "Disclosures"),
    can(actor, "audit", "read") && screen(admin.audit(), "Audit log"),
    can(actor, "staff", "read") && screen(admin.staff(), "Staff"),
  ].filter((place) => place !== false);
}

/** All of them, and what this role may begin. */
export function placesFor(actor: Pick<Actor, "role">): Place[] {
  const { admin } = paths;
  const actions = [
    can(actor, "program", "write") && action(admin.newProgram(), "Add a program"),
    can(actor, "school", "write") && action(admin.newSchool(), "Add a school"),
    can(actor, "partner", "write") && action(admin.newPartner(), "Add a partner"),
    can(actor, "agreement", "write") && action(admin.newAgreement(), "Propose an agreement"),
    can(actor, "placement", "write") && action(admin.newPlacement(), "Add a placement"),
    can(actor, "staff", "invite") && action(admin.inviteStaff(), "Invite a colleague"),
  ].filter((place) => place !== false);
  return [...screensFor(actor), ...actions, screen(admin.account(), "Your account")];
}

const RECORDS = {
  program: { kind: "Program", path: paths.admin.program },
  school: { kind: "School", path: paths.admin.school },
  partner: { kind: "Partner", path: paths.admin.partner },
};

export function recordPlaces(found: readonly FoundByName[]): Place[] {
  return found.map(({ kind, id, name, of }) => ({
    href: RECORDS[kind].path(id),
    label: name,
    kind: RECORDS[kind].kind,
    ...(of && { of }),
  }));
}
