import type { Role } from "./actor.ts";

const everyone = [
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
 * Personal data of a lead is seen by those who work on leads only: an editor never needs it.
 */
export const permissions = {
  partner: {
    read: everyone,
    write: ["owner", "admin", "editor"],
    publish: ["owner", "admin", "editor"],
    withdraw: ["owner", "admin", "editor"],
    stop: ["owner", "admin", "compliance"],
  },
  school: {
    read: everyone,
    write: ["owner", "admin", "editor"],
    publish: ["owner", "admin", "editor"],
    withdraw: ["owner", "admin", "editor"],
  },
  program: {
    read: everyone,
    write: ["owner", "admin", "editor"],
    publish: ["owner", "admin", "editor"],
    withdraw: ["owner", "admin", "editor"],
  },
  disclosure: {
    read: everyone,
    write: ["owner", "admin", "editor", "compliance"],
    publish: ["owner", "admin", "compliance"],
  },
  matchPool: {
    read: ["owner", "admin", "compliance", "auditor"],
    write: ["owner", "admin"],
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
} as const satisfies Record<string, Record<string, readonly Role[]>>;

type Permissions = typeof permissions;
export type Resource = keyof Permissions;
/** What can be done to one kind of resource. */
export type ActionOn<R extends Resource> = keyof Permissions[R] & string;
