import { cipData } from "#cip-data";

/** A code of the Classification of Instructional Programs 2020 with six digits: "51.3801". */
export type CipCode = `${number}.${number}`;

export interface CipEntry {
  code: CipCode;
  title: string;
  /** Title of the four-digit group; the family's where there is none. */
  group: string;
  /** Title of the two-digit family. */
  family: string;
}

const PATTERN = /^\d\d\.\d{4}$/;
const titles = new Map(Object.entries(cipData?.titles ?? {}));

/** The entry of a code; undefined for anything else. In a browser the code stands for its title (`cip-data.ts`). */
export function findCip(code: string): CipEntry | undefined {
  if (!PATTERN.test(code)) return undefined;
  const title = cipData ? titles.get(code) : code;
  if (title === undefined) return undefined;
  const family = cipData?.families[code.slice(0, 2)] ?? "";
  return { code: code as CipCode, title, group: cipData?.groups[code.slice(0, 5)] ?? family, family };
}

/** Every entry, by code. */
export function listCips(): CipEntry[] {
  return [...titles.keys()].flatMap((code) => findCip(code) ?? []);
}
