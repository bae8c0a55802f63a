import type { SavedAnswers } from "#lib/match/answers.ts";
import { findQuestion } from "#lib/match/flow.ts";
import { presetAnswers } from "#lib/match/presets.ts";
import { settleLocation } from "#lib/match/settle-location.ts";
import { findState } from "#lib/places/states.ts";
import type { Place } from "#lib/places/zip.ts";
import { readAnswer } from "#lib/wizard/read-answer.ts";
import type { FormDraft } from "./form-drafts.ts";

/** What a link or form of ours chooses for the reader. */
export interface Preset {
  subject: string | null;
  level: string | null;
  guide: string | null;
  zip: string | null;
  /** Postal code, for a reader who came from a map and gave no ZIP code. */
  state: string | null;
}

/** Reads a preset from a query or a form; what cannot be meant is left out, for links grow old. */
export function readPreset(given: Readonly<Record<string, string | readonly string[] | undefined>>): Preset {
  const first = (name: string) => {
    const value = given[name];
    return (typeof value === "string" ? value : value?.[0])?.trim() || null;
  };
  const guide = first("guide");
  return {
    subject: first("subject"),
    level: first("level"),
    guide: guide !== null && /^[a-z0-9-]{1,80}$/.test(guide) ? guide : null,
    zip: first("zip"),
    state: first("state")?.toUpperCase() ?? null,
  };
}

/**
 * The answers that a preset stands for. A ZIP code that was mistyped is no answer: it comes back as the
 * draft of the question about the place, where it can be mended.
 */
export async function answersOfPreset(
  preset: Preset,
  findPlace: (zip: string) => Promise<Place | null>,
): Promise<{ answers: SavedAnswers; locationDraft: FormDraft | null }> {
  const answers = presetAnswers(preset);
  const location = findQuestion("location");
  if (preset.zip === null || !location) return { answers, locationDraft: null };
  const values = {
    zip: preset.zip,
    ...(preset.state && findState(preset.state) ? { state: preset.state } : {}),
  };
  const read = readAnswer(location, values);
  const settled = read.ok ? await settleLocation(read.saved, findPlace) : read;
  return settled.ok
    ? { answers: { ...answers, location: settled.saved }, locationDraft: null }
    : { answers, locationDraft: { values, errors: settled.errors } };
}
