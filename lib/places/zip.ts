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

/** Army, air force, navy and diplomatic post: 340 (AA), 090 to 098 (AE), 962 to 966 (AP). */
export function isMilitaryZip(zip: string): boolean {
  return ZIP.test(zip) && /^(340|09[0-8]|96[2-6])/.test(zip);
}
