import { z } from "zod";

/** One kind of thing that is kept for a time, in words fit for the privacy page. */
interface RetentionClass {
  what: string;
  /** What the time counts from. */
  since: string;
  days: number;
}

/**
 * What is kept how long unless table `setting` says otherwise under `retention.<key>` (whole days). Enforced by
 * the worker's schedules; half an hour for refused forms and 7 days for links by mail are fixed where they are made.
 */
export const RETENTION_CLASSES = {
  leads: {
    what: "A request for information: name, contact details, answers, questions, notes and how it was sent",
    since: "the last thing that happened with it",
    days: 180,
  },
  visits: { what: "Answers of a match and saved programs", since: "the last use", days: 30 },
  mails: { what: "That a mail about a request was sent (not what it said)", since: "its sending", days: 30 },
  submissions: { what: "The number that makes a repeated request one", since: "the request", days: 2 },
  signIns: { what: "Ended sign-ins of staff: when, and the kind of browser", since: "their end", days: 7 },
} as const satisfies Record<string, RetentionClass>;

export type RetentionKey = keyof typeof RETENTION_CLASSES;
export type Retention = Record<RetentionKey, number>;

const days = z.int().min(1).max(3_650);
/** Stored settings by key, checked; what is not set has its default. */
export const retentionSchema = z.object(
  Object.fromEntries(
    Object.entries(RETENTION_CLASSES).map(([key, kind]) => [key, days.default(kind.days)]),
  ) as Record<RetentionKey, z.ZodDefault<z.ZodInt>>,
);
