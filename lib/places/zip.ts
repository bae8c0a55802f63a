export interface Place {
  /** Five digits. */
  zip: string;
  city: string | null;
  /** Postal code of the state or territory; null for a military post code, which belongs to no state. */
  state: string | null;
  /** Null where no position is known, and for military post codes: their post goes round the world. */
  point: { latitude: number; longitude: number } | null;
}

const ZIP = /^\d{5}$/;

/** First digits of the post codes that the table of the fifty states does not hold. Source: USPS Publication 65. */
const TERRITORIES: readonly (readonly [RegExp, string])[] = [
  [/^00[679]/, "PR"],
  [/^008/, "VI"],
  [/^96799/, "AS"],
  [/^969(1[0-9]|2[0-9]|3[0-2])/, "GU"],
  [/^969(39|40)/, "PW"],
  [/^9694[1-4]/, "FM"],
  [/^9695[0-2]/, "MP"],
  [/^969[67]0/, "MH"],
];

/** Army, air force, navy and diplomatic post: 340 (AA), 090 to 098 (AE), 962 to 966 (AP). */
export function isMilitaryZip(zip: string): boolean {
  return ZIP.test(zip) && /^(340|09[0-8]|96[2-6])/.test(zip);
}

/** The territory whose post codes begin so; null for every other code. */
export function territoryOfZip(zip: string): string | null {
  if (!ZIP.test(zip)) return null;
  return TERRITORIES.find(([start]) => start.test(zip))?.[1] ?? null;
}
