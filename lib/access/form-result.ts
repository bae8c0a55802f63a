import type { Change } from "./change.ts";
import type { MissingFact } from "./refusals.ts";

/** One edit as the form of another editor tells it; the time is ISO text. */
export interface ForeignEdit {
  id: string;
  at: string;
  actorName: string;
  change: Change;
}

/** The record as it stands now, and who changed what since the form was opened. */
export interface FormConflict<Form> {
  edits: ForeignEdit[];
  current: Form;
  version: number;
}

/** What kept a form from being saved. Success has no value: the action redirects. */
export type FormFailure<Form> =
  /** Messages by field name, as "campuses.0.zip". */
  | { kind: "invalid"; errors: Record<string, string> }
  | { kind: "incomplete"; missing: MissingFact[] }
  | ({ kind: "conflict" } & FormConflict<Form>)
  /** Signed out, not permitted or gone: words for people. */
  | { kind: "refused"; message: string }
  | { kind: "unknown"; reference: string };
