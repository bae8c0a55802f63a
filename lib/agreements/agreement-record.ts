import { dollarWords, typedDollars } from "#lib/catalogue/money.ts";
import { typedStates } from "#lib/catalogue/states-served.ts";
import { LEVEL_WORDS } from "#lib/catalogue/words.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import type { AgreementData, AgreementForm } from "./agreement-schema.ts";
import { isoDay } from "./placement-days.ts";

/** The columns and rows that make up an agreement's terms. */
export const agreementColumns = {
  pricePerLeadCents: true,
  timeZone: true,
  startsOn: true,
  endsOn: true,
  duplicateWindowDays: true,
  returnWindowDays: true,
  acceptedStates: true,
  acceptedLevels: true,
  prices: {
    select: { scope: true, scopeKey: true, priceCents: true },
    orderBy: [{ scope: "asc" }, { scopeKey: "asc" }],
  },
  caps: {
    select: { scope: true, scopeKey: true, period: true, maxCount: true, maxRevenueCents: true },
    orderBy: [{ scope: "asc" }, { period: "asc" }, { scopeKey: "asc" }],
  },
  hours: {
    select: { weekday: true, opensAt: true, closesAt: true },
    orderBy: [{ weekday: "asc" }, { opensAt: "asc" }],
  },
  closedDays: { select: { day: true }, orderBy: { day: "asc" } },
  targets: {
    where: { endedAt: null },
    select: { id: true, schoolId: true, channel: true, url: true, email: true, contactNote: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.AgreementSelect;

type AgreementRow = Prisma.AgreementGetPayload<{ select: typeof agreementColumns }>;

/** An agreement's rows as its form gives them. */
export function recordOfAgreement(row: AgreementRow): AgreementData {
  return {
    pricePerLead: row.pricePerLeadCents,
    timeZone: row.timeZone,
    startsOn: isoDay(row.startsOn),
    endsOn: row.endsOn && isoDay(row.endsOn),
    duplicateWindowDays: row.duplicateWindowDays,
    returnWindowDays: row.returnWindowDays,
    acceptedStates: row.acceptedStates,
    acceptedLevels: row.acceptedLevels,
    prices: row.prices.map(({ priceCents, ...rest }) => ({ ...rest, price: priceCents })),
    caps: row.caps.map(({ maxRevenueCents, ...rest }) => ({ ...rest, maxRevenue: maxRevenueCents })),
    hours: row.hours,
    closedDays: row.closedDays.map(({ day }) => isoDay(day)),
    targets: row.targets,
  };
}

/** Terms as the form shows them. */
export function agreementFormOf(data: AgreementData): AgreementForm {
  return {
    pricePerLead: typedDollars(data.pricePerLead),
    prices: data.prices.map(({ price, ...rest }) => ({ ...rest, price: typedDollars(price) })),
    timeZone: data.timeZone,
    startsOn: data.startsOn,
    endsOn: data.endsOn ?? "",
    duplicateWindowDays: String(data.duplicateWindowDays),
    returnWindowDays: String(data.returnWindowDays),
    acceptedStates: typedStates({ known: data.acceptedStates.length > 0, states: data.acceptedStates }),
    acceptedLevels: [...data.acceptedLevels],
    caps: data.caps.map(({ scope, scopeKey, period, maxCount, maxRevenue }) => ({
      scope,
      scopeKey: scopeKey ?? "",
      period,
      maxCount: maxCount === null ? "" : String(maxCount),
      maxRevenue: typedDollars(maxRevenue),
    })),
    hours: data.hours.map(({ weekday, opensAt, closesAt }) => ({
      weekday: String(weekday) as AgreementForm["hours"][number]["weekday"],
      opensAt: clock(opensAt),
      closesAt: clock(closesAt % 1_440),
    })),
    closedDays: data.closedDays.join("\n"),
    targets: data.targets.map(({ id, schoolId, channel, url, email, contactNote }) => ({
      id,
      schoolId: schoolId ?? "",
      channel,
      url: url ?? "",
      email: email ?? "",
      contactNote,
    })),
  };
}

/** What a new agreement begins with. */
export const emptyAgreementForm: AgreementForm = {
  pricePerLead: "",
  prices: [],
  timeZone: "America/New_York",
  startsOn: "",
  endsOn: "",
  duplicateWindowDays: "30",
  returnWindowDays: "14",
  acceptedStates: "",
  acceptedLevels: [],
  caps: [],
  hours: [],
  closedDays: "",
  targets: [{ id: "", schoolId: "", channel: "webhook", url: "", email: "", contactNote: "" }],
};

/** Names of the programs and schools that terms speak of, by id. */
export type Names = ReadonlyMap<string, string>;

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Terms in lines that people can read and compare. Secrets have no part in them. */
export function agreementFacts(data: AgreementData, names: Names) {
  const named = (id: string) => names.get(id) ?? "one that is gone";
  const about = (scope: string, key: string | null) =>
    key === null
      ? "All requests"
      : scope === "level"
        ? (LEVEL_WORDS[key as keyof typeof LEVEL_WORDS] ?? key)
        : scope === "state"
          ? key
          : named(key);
  return {
    pricePerLeadCents: data.pricePerLead,
    prices: data.prices.map(
      ({ scope, scopeKey, price }) => `${about(scope, scopeKey)} ${dollarWords(price)}`,
    ),
    startsOn: data.startsOn,
    endsOn: data.endsOn,
    timeZone: data.timeZone,
    hours: data.hours.map(
      ({ weekday, opensAt, closesAt }) => `${WEEKDAYS[weekday - 1]} ${clock(opensAt)} to ${clock(closesAt)}`,
    ),
    closedDays: data.closedDays,
    caps: data.caps.map(({ scope, scopeKey, period, maxCount, maxRevenue }) => {
      const limits = [
        maxCount === null ? null : `${maxCount.toLocaleString("en-US")} requests`,
        maxRevenue === null ? null : dollarWords(maxRevenue),
      ].filter(Boolean);
      return `${about(scope, scopeKey)}: ${limits.join(" and ")} ${period === "total" ? "in all" : `a ${period}`}`;
    }),
    acceptedStates: data.acceptedStates,
    acceptedLevels: data.acceptedLevels.map((level) => LEVEL_WORDS[level]),
    duplicateWindowDays: data.duplicateWindowDays,
    returnWindowDays: data.returnWindowDays,
    targets: data.targets.map(
      ({ schoolId, channel, url, email, contactNote }) =>
        `${schoolId === null ? "All schools" : named(schoolId)}: ${channel === "webhook" ? `posted to ${url}` : `mailed to ${email}`}. Readers are told: ${contactNote}`,
    ),
  };
}

/** 540 as "09:00". */
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
