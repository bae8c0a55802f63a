/** Saved answers by question key, as the visitor gave them: read them through the walk only. */
export type StoredAnswers = Record<string, unknown>;

/** An anonymous visitor on one device. */
export interface Visit {
  id: string;
  answers: StoredAnswers;
  /** Seed of the tie-break between equal scores; stays the same for the whole visit. */
  seed: string;
  /** Slug of the guide that the visitor came from. */
  sourceGuide: string | null;
}
