import type { SavedAnswers } from "#lib/match/answers.ts";

/** An anonymous visitor on one device. */
export interface Visit {
  id: string;
  /** As the visitor typed them: read them through the walk only. */
  answers: SavedAnswers;
  /** Seed of the tie-break between equal scores; stays the same for the whole visit. */
  seed: string;
  /** When an answer was given last. */
  updatedAt: Date;
  /** Slug of the guide that the visitor came from. */
  sourceGuide: string | null;
  /** Ids of kept programs, oldest first. */
  savedPrograms: readonly string[];
  /** Whether programs of schools that pay nothing take part; null follows the publisher's setting. */
  includeOpen: boolean | null;
}
