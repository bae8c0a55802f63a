import type { Weights } from "./ranking.ts";

/** The published weights. `/how-matching-works` prints them. */
export const DEFAULT_WEIGHTS: Weights = {
  subject: 30,
  goal: 10,
  schedule: 10,
  start: 8,
  cost: 14,
  distance: 10,
  length: 6,
  transfer: 8,
  military: 8,
  accreditation: 6,
  skills: 8,
  results: 6,
};
