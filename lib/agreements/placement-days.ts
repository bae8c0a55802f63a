/** A placement runs on whole UTC days, from its first day until the day on which it ends, which is not part of it. */
interface PlacementDays {
  startsOn: Date;
  endsOn: Date | null;
}

export type PlacementPhase = "planned" | "running" | "ended";

/** The UTC day of a moment, as the database writes a date. */
export function dayOf(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
}

/** "2026-11-26". */
export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** Where a placement stands at a moment. One that ends on the day of its start never runs. */
export function placementPhase({ startsOn, endsOn }: PlacementDays, at: Date): PlacementPhase {
  const today = dayOf(at);
  if (endsOn && (endsOn <= today || endsOn <= startsOn)) return "ended";
  return startsOn <= today ? "running" : "planned";
}

/** The end to write when a placement ends at a moment: at once, or before it began. */
export function endAt({ startsOn }: Pick<PlacementDays, "startsOn">, at: Date): Date {
  const today = dayOf(at);
  return startsOn > today ? startsOn : today;
}
