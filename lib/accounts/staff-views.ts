import type { Role } from "#lib/access/actor.ts";

/** One member of staff in the list. */
export interface StaffRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  isDisabled: boolean;
  hasSecondFactor: boolean;
  /** When a session of theirs was last used, while it is kept. */
  lastSeenAt: Date | null;
}

/** An invitation that nobody has accepted or taken back. */
export interface OpenInvitation {
  id: string;
  name: string;
  email: string;
  role: Role;
  invitedBy: string;
  expiresAt: Date;
  isExpired: boolean;
}

export interface StaffPage extends StaffRow {
  createdAt: Date;
  sessionCount: number;
  /** What the one who looks may do with this person now. */
  may: { changeRole: boolean; disable: boolean; endSessions: boolean; resetSecondFactor: boolean };
  /** Why nothing can be done, for people; null when something can. */
  why: string | null;
  /** Roles that the one who looks may give. */
  roles: Role[];
}
