import type { LeadStatus } from "#lib/platform/prisma/enums.ts";

/** The statuses as people read them, in the order of a lead's life. */
export const LEAD_STATUS_WORDS: Record<LeadStatus, string> = {
  submitted: "Submitted",
  review: "In review",
  ready: "Ready",
  partially_delivered: "Partially delivered",
  delivered: "Delivered",
  closed: "Closed",
  spam: "Spam",
  withdrawn: "Withdrawn",
  erased: "Erased",
};

/**
 * Where staff may take a lead from each status. Delivery moves a lead to (partially) delivered by itself; only the
 * student withdraws or erases, and neither is undone.
 */
const TRANSITIONS: Record<LeadStatus, readonly LeadStatus[]> = {
  submitted: ["review", "closed", "spam"],
  review: ["ready", "closed", "spam"],
  ready: ["review", "closed", "spam"],
  partially_delivered: ["closed", "spam"],
  delivered: ["closed", "spam"],
  closed: [],
  spam: [],
  withdrawn: [],
  erased: [],
};

/** The statuses that a person may choose next. */
export function nextStatuses(from: LeadStatus): readonly LeadStatus[] {
  return TRANSITIONS[from];
}

export function canChangeStatus(from: LeadStatus, to: LeadStatus): boolean {
  return TRANSITIONS[from].includes(to);
}

/** What follows from a status, said before it is chosen. */
export const STATUS_EFFECTS: Partial<Record<LeadStatus, string>> = {
  review: "In review: nothing is sent until somebody marks it ready.",
  ready: "Ready: what is waiting goes out at once, as caps and hours allow.",
  closed: "Closed: what was not sent yet is never sent. This cannot be undone.",
  spam: "Spam: what was not sent yet is never sent. This cannot be undone.",
};
