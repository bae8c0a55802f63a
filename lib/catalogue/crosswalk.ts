import { cipData } from "#cip-data";

const byCip = new Map(
  Object.entries(cipData?.occupations ?? {}).map(([cip, codes]) => [cip, codes.split(" ")]),
);
const NONE: readonly string[] = [];

/**
 * Occupations (SOC 2018) that a subject (six-digit CIP 2020) prepares for; none for an unknown code. Source: NCES and
 * BLS, CIP 2020 to SOC 2018 crosswalk. What is left out of it, and why, says `scripts/data/cip.ts`.
 */
export function occupationsOf(cipCode: string): readonly string[] {
  return byCip.get(cipCode) ?? NONE;
}
