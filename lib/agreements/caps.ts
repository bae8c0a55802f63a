import type { CapPeriod, CapScope } from "#lib/platform/prisma/enums.ts";
import { localTime, momentOf } from "./local-time.ts";

/** At most so many requests, or so much money, in a period. */
export interface Cap {
  scope: CapScope;
  /** Program id or state code for the scopes that need one. */
  scopeKey: string | null;
  period: CapPeriod;
  maxCount: number | null;
  maxRevenueCents: number | null;
}

/** What a cap has already counted in its current window. */
export interface CapUse {
  count: number;
  revenueCents: number;
}

export interface CapWindow {
  /** Inclusive. */
  from: Date;
  /** Exclusive; null for a window that never ends. */
  until: Date | null;
}

const HOUR = 3_600_000;

/**
 * The window that a cap counts in at a moment, in the partner's time zone: clock hours, days from midnight,
 * weeks from Monday, calendar months, or all time. An hour that comes twice when clocks go back counts twice.
 */
export function capWindow(period: CapPeriod, zone: string, at: Date): CapWindow {
  const { year, month, day, weekday, minutes } = localTime(at, zone);
  const midnight = (y: number, m: number, d: number) => momentOf(y, m, d, 0, zone);
  switch (period) {
    case "hour": {
      const intoHour = (minutes % 60) * 60_000 + (at.getTime() % 60_000);
      const from = new Date(at.getTime() - intoHour);
      return { from, until: new Date(from.getTime() + HOUR) };
    }
    case "day":
      return { from: midnight(year, month, day), until: midnight(year, month, day + 1) };
    case "week": {
      const monday = day - weekday + 1;
      return { from: midnight(year, month, monday), until: midnight(year, month, monday + 7) };
    }
    case "month":
      return { from: midnight(year, month, 1), until: midnight(year, month + 1, 1) };
    case "total":
      return { from: new Date(0), until: null };
  }
}

/** Whether a cap counts a request for this program from this state. */
export function capApplies(cap: Cap, request: { programId: string; state: string | null }): boolean {
  switch (cap.scope) {
    case "partner":
      return true;
    case "program":
      return cap.scopeKey === request.programId;
    case "state":
      return request.state !== null && cap.scopeKey === request.state;
  }
}

/** Whether one more request at this price still fits under the cap. */
export function hasRoom(cap: Cap, use: CapUse, priceCents: number): boolean {
  if (cap.maxCount !== null && use.count + 1 > cap.maxCount) return false;
  return cap.maxRevenueCents === null || use.revenueCents + priceCents <= cap.maxRevenueCents;
}
