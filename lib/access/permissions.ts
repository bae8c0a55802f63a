import type { Role } from "./actor.ts";

export const ROLES = [
  "owner",
  "admin",
  "editor",
  "compliance",
  "marketing",
  "finance",
  "auditor",
] as const satisfies readonly Role[];

/**
 * The one table of who may do what. Queries, commands and screens all ask it, through `can` and `permit`.
 * Personal data of a lead is seen by those who work on leads only, for a reason that is kept: an editor never needs it.
 */
export const permissions = {
  partner: {
    read: ROLES,
    write: ["owner", "admin", "editor"],
    publish: ["owner", "admin", "editor"],
    withdraw: ["owner", "admin", "editor"],
    stop: ["owner", "admin", "compliance"],
  },
  /**
   * Contacts at a partner and notes about it: people's data, for those who deal with partners. Where they work is known to
   * whoever deals with them, so their page stands open to these roles, without a reason for each look.
   */
  partnerContact: {
    read: ["owner", "admin", "finance", "marketing"],
    write: ["owner", "admin", "marketing"],
  },
  school: {
    read: ROLES,
    write: ["owner", "admin", "editor"],
    publish: ["owner", "admin", "editor"],
    withdraw: ["owner", "admin", "editor"],
  },
  program: {
    read: ROLES,
    write: ["owner", "admin", "editor"],
    publish: ["owner", "admin", "editor"],
    withdraw: ["owner", "admin", "editor"],
  },
  savedView: {
    read: ROLES,
    write: ["owner", "admin", "editor", "compliance", "marketing"],
    share: ["owner", "admin"],
  },
  disclosure: {
    read: ROLES,
    write: ["owner", "admin", "editor", "compliance"],
    publish: ["owner", "admin", "compliance"],
  },
  matchPool: {
    read: ["owner", "admin", "compliance", "auditor"],
    write: ["owner", "admin"],
  },
  /** How much each criterion of the match counts. */
  matchWeights: {
    read: ["owner", "admin", "compliance", "auditor"],
    write: ["owner", "admin"],
    approve: ["owner", "admin", "compliance"],
  },
  /** Who did what. */
  audit: {
    read: ["owner", "admin", "compliance", "auditor"],
    export: ["owner", "compliance", "auditor"],
  },
  /** Commercial terms. Whoever proposes a change does not approve it. */
  agreement: {
    read: ["owner", "finance", "auditor"],
    write: ["owner", "finance"],
    approve: ["owner", "finance"],
    end: ["owner", "finance"],
    test: ["owner", "finance"],
    revealSecret: ["owner", "finance"],
    renewSecret: ["owner", "finance"],
  },
  placement: {
    read: ["owner", "admin", "finance", "auditor", "marketing"],
    write: ["owner", "admin", "finance"],
    end: ["owner", "admin", "finance"],
  },
  lead: {
    read: ["owner", "admin", "marketing"],
    readContact: ["owner", "admin", "marketing"],
    changeStatus: ["owner", "admin", "marketing"],
    note: ["owner", "admin", "marketing"],
    export: ["owner", "admin", "marketing"],
  },
  /** The other people of the staff; who may do it to whom says `lib/accounts/staff-rules.ts`. */
  staff: {
    read: ["owner", "admin"],
    invite: ["owner", "admin"],
    changeRole: ["owner", "admin"],
    disable: ["owner", "admin"],
    endSessions: ["owner", "admin"],
    resetSecondFactor: ["owner"],
  },
  /** One's own sign-in. */
  account: { read: ROLES, write: ROLES },
} as const satisfies Record<string, Record<string, readonly Role[]>>;

type Permissions = typeof permissions;
export type Resource = keyof Permissions;
/** What can be done to one kind of resource. */
export type ActionOn<R extends Resource> = keyof Permissions[R] & string;
