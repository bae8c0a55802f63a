/** Days since 1970 of an ISO day. */
export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** ISO day of days since 1970. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
