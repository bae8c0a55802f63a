import type { ProgramFacts } from "#lib/match/facts.ts";
import type { Match, Origin } from "#lib/match/ranking.ts";
import { milesBetween } from "#lib/places/distance.ts";

/** One campus with the matches that are taught on it. */
export interface CampusDot {
  id: string;
  school: string;
  city: string;
  state: string;
  latitude: number;
  longitude: number;
  /** Miles from the reader; null without a ZIP code. */
  distance: number | null;
  programs: Pick<ProgramFacts, "id" | "name">[];
}

/** The campuses of matches that are taught on one, wholly or in part; nearest first. Empty without a place. */
export function campusesOf(matches: readonly Match[], origin: Origin | null): CampusDot[] {
  if (origin === null) return [];
  const dots = new Map<string, CampusDot>();
  for (const { program } of matches) {
    if (!program.modalities.some((key) => key === "campus" || key === "hybrid")) continue;
    for (const { id, city, state, latitude, longitude } of program.campuses) {
      const key = `${program.school.id} ${id}`;
      const dot = dots.get(key) ?? {
        id: key,
        school: program.school.name,
        city,
        state,
        latitude,
        longitude,
        distance: origin.point && milesBetween(origin.point, { latitude, longitude }),
        programs: [],
      };
      dot.programs.push({ id: program.id, name: program.name });
      dots.set(key, dot);
    }
  }
  return [...dots.values()].sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0));
}
