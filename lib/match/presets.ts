import { findSubject } from "#lib/catalogue/subjects.ts";
import { findState } from "#lib/places/states.ts";
import type { SavedAnswers } from "./answers.ts";
import { CREDENTIAL_LEVELS } from "./vocabulary.ts";

/**
 * The answers that a link chooses for the reader. What is not a known subject, level or state (postal code) is
 * left out; a state beside a ZIP code too, for the ZIP code says which state it is.
 */
export function presetAnswers(preset: {
  subject?: string | null;
  level?: string | null;
  state?: string | null;
  zip?: string | null;
}): SavedAnswers {
  const { subject, level, state, zip } = preset;
  return {
    ...(subject && findSubject(subject) ? { subject: { subject } } : {}),
    ...(level && CREDENTIAL_LEVELS.some((known) => known === level) ? { level: { level } } : {}),
    ...(state && !zip && findState(state) ? { location: { state } } : {}),
  };
}
