import { findState } from "#lib/places/states.ts";
import { isMilitaryZip, type Place } from "#lib/places/zip.ts";
import type { ReadAnswer } from "#lib/wizard/read-answer.ts";
import type { Answers } from "./answers.ts";
import { location } from "./questions/location.ts";
import type { Origin } from "./ranking.ts";
import type { Radius } from "./vocabulary.ts";

export type FindPlace = (zip: string) => Promise<Place | null>;

/**
 * Finds the place of a location whose form has passed, and gives what to store: the five digits with their state.
 * A military post code belongs to no state: the reader is asked where the studies would be, and no distance is measured.
 */
export async function settleLocation(
  fields: Readonly<Record<string, string | readonly string[]>>,
  findPlace: FindPlace,
): Promise<ReadAnswer> {
  const { zip, state, radius } = location.schema.parse(fields);
  const saved = (code: string | null, distance: Radius | null): ReadAnswer => ({
    ok: true,
    saved: {
      ...(zip === null ? {} : { zip }),
      ...(code === null ? {} : { state: code }),
      ...(distance === null ? {} : { radius: distance }),
    },
  });
  if (zip === null) return saved(state, radius);
  if (isMilitaryZip(zip)) return state === null ? refuse("state", MILITARY) : saved(state, radius && "any");
  const place = await findPlace(zip);
  if (!place) return refuse("zip", UNKNOWN);
  return saved(place.state, radius);
}

const MILITARY =
  "This is a military post code, which belongs to no state. Choose the state where you want to study.";
const UNKNOWN = "We do not know this ZIP code. Check the five digits, or choose your state instead.";

function refuse(field: string, message: string): ReadAnswer {
  return { ok: false, errors: { [field]: message } };
}

/** Where the reader is, for `rank`; null when no place was given. */
export async function findOrigin(answers: Answers, findPlace: FindPlace): Promise<Origin | null> {
  const given = answers.location;
  if (!given) return null;
  const place = given.zip === null ? null : await findPlace(given.zip);
  const state = given.state ?? place?.state ?? null;
  return { state: state !== null && findState(state) ? state : null, point: place?.point ?? null };
}
