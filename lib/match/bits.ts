import { STATES } from "#lib/places/states.ts";
import {
  CREDENTIAL_LEVELS,
  type CredentialLevel,
  MODALITIES,
  type Modality,
  SCHEDULES,
  type Schedule,
} from "./vocabulary.ts";

/** Small sets as bits of a number, so that ranking thousands of programs compares numbers. */
const bits = <Key extends string>(keys: readonly Key[]): Readonly<Record<Key, number>> =>
  Object.fromEntries(keys.map((key, place) => [key, 1 << place])) as Record<Key, number>;

export const FORMAT_BITS = bits<Modality>(MODALITIES);
export const SCHEDULE_BITS = bits<Schedule>(SCHEDULES);
export const LEVEL_BITS = bits<CredentialLevel>(CREDENTIAL_LEVELS);

export const ALL_FORMATS = (1 << MODALITIES.length) - 1;
export const ONLINE_FORMATS = FORMAT_BITS.online_async | FORMAT_BITS.online_sync;
export const CAMPUS_FORMATS = FORMAT_BITS.hybrid | FORMAT_BITS.campus;

export function bitsOf<Key extends string>(
  table: Readonly<Record<Key, number>>,
  keys: readonly Key[],
): number {
  return keys.reduce((all, key) => all | table[key], 0);
}

/** More states than a number has bits: two numbers. */
export interface StateBits {
  low: number;
  high: number;
}

const PLACES = new Map(STATES.map(({ code }, place) => [code, place]));

export function stateBits(codes: readonly string[]): StateBits {
  let low = 0;
  let high = 0;
  for (const code of codes) {
    const place = PLACES.get(code);
    if (place === undefined) continue;
    if (place < 32) low |= 1 << place;
    else high |= 1 << (place - 32);
  }
  return { low, high };
}
