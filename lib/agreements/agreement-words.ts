import { LEVEL_WORDS } from "#lib/catalogue/words.ts";
import type { CapPeriod, CapScope, DeliveryChannel, PriceScope } from "#lib/platform/prisma/enums.ts";
import type { AgreementPhase } from "./agreement-views.ts";

interface Option<V extends string> {
  value: V;
  label: string;
}

export const PRICE_SCOPES: readonly Option<PriceScope>[] = [
  { value: "program", label: "One program" },
  { value: "level", label: "A level" },
];

export const CAP_SCOPES: readonly Option<CapScope>[] = [
  { value: "partner", label: "All requests" },
  { value: "program", label: "One program" },
  { value: "state", label: "One state" },
];

export const CAP_PERIODS: readonly Option<CapPeriod>[] = [
  { value: "hour", label: "Hour" },
  { value: "day", label: "Day" },
  { value: "week", label: "Week, from Monday" },
  { value: "month", label: "Month" },
  { value: "total", label: "In all" },
];

export const CHANNEL_OPTIONS: readonly Option<DeliveryChannel>[] = [
  { value: "webhook", label: "Posted to a web address (signed webhook)" },
  { value: "email", label: "Mailed" },
];

/** For how long a former secret signs beside the new one: a school changes over within a working week. */
export const OVERLAP_DAYS = 7;

/** Why staff take a webhook's secret. */
export const SECRET_REASONS = [
  "Handing it to the partner",
  "The partner lost it",
  "Checking a signature that was refused",
] as const;

export const WEEKDAY_OPTIONS: readonly Option<string>[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
].map((label, at) => ({ value: String(at + 1), label }));

export const LEVEL_OPTIONS: readonly Option<string>[] = Object.entries(LEVEL_WORDS).map(([value, label]) => ({
  value,
  label,
}));

/** Time zones of the United States and its territories. */
export const TIME_ZONES: readonly Option<string>[] = [
  { value: "America/New_York", label: "Eastern (New York)" },
  { value: "America/Chicago", label: "Central (Chicago)" },
  { value: "America/Denver", label: "Mountain (Denver)" },
  { value: "America/Phoenix", label: "Arizona (Phoenix)" },
  { value: "America/Los_Angeles", label: "Pacific (Los Angeles)" },
  { value: "America/Anchorage", label: "Alaska (Anchorage)" },
  { value: "Pacific/Honolulu", label: "Hawaii (Honolulu)" },
  { value: "America/Puerto_Rico", label: "Atlantic (Puerto Rico)" },
  { value: "Pacific/Guam", label: "Chamorro (Guam)" },
  { value: "Pacific/Pago_Pago", label: "Samoa (Pago Pago)" },
];

export const PHASE_WORDS: Record<
  AgreementPhase,
  { words: string; tone: "success" | "neutral" | "info" | "warning" }
> = {
  draft: { words: "Proposed", tone: "warning" },
  to_come: { words: "Begins later", tone: "info" },
  in_force: { words: "In force", tone: "success" },
  ended: { words: "Ended", tone: "neutral" },
};
