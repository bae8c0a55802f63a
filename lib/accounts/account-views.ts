/** One of one's own sessions that is open now. */
export interface OwnSession {
  id: string;
  /** Browser and system in words. */
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** The one that asks. */
  isThis: boolean;
}

/** One's own sign-in. */
export interface Account {
  email: string;
  sessions: OwnSession[];
  /** Null where the site does without. */
  secondFactor: { isSetUp: boolean; isNeeded: boolean; recoveryCodesLeft: number } | null;
}
