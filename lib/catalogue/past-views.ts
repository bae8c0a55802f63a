import type { ChangeWords } from "./field-words.ts";

/** A record as it stood right after one of its events. */
export interface PastState<Form> {
  id: string;
  /** The version that bringing it back replaces. */
  version: number;
  name: string;
  at: Date;
  actorName: string | null;
  action: string;
  /** How it stood, and what would change; null when that is not on record. */
  past: { form: Form; changes: ChangeWords[]; facts: { label: string; words: string }[] } | null;
}
