import { z } from "zod";
import { day, isDay, line, optionalDollars, optionalWhole, several } from "#lib/catalogue/fields.ts";
import { statesServedField } from "#lib/catalogue/states-served.ts";
import { LEVEL_WORDS } from "#lib/catalogue/words.ts";
import {
  CapPeriod,
  CapScope,
  type CredentialLevel,
  DeliveryChannel,
  PriceScope,
} from "#lib/platform/prisma/enums.ts";

const LEVELS = Object.keys(LEVEL_WORDS) as CredentialLevel[];
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

const price = (what: string) =>
  optionalDollars(what)
    .refine((cents) => cents !== null, `Enter ${what}.`)
    .transform((cents) => cents ?? 0);

const whole = (what: string, most: number) =>
  optionalWhole(what, 0, most)
    .refine((days) => days !== null, `Enter ${what}; 0 for none.`)
    .transform((days) => days ?? 0);

/** What a price or a cap of its own is for: the id of a program, a level or a state. */
const scopeKey = z.string().trim().max(60);

const priceSchema = z
  .strictObject({
    scope: z.enum(PriceScope, "Choose what this price is for."),
    scopeKey,
    price: price("the price"),
  })
  .superRefine(({ scope, scopeKey: key }, context) => {
    const isRight =
      scope === "level" ? LEVELS.includes(key as CredentialLevel) : z.uuid().safeParse(key).success;
    if (!isRight)
      context.addIssue({
        code: "custom",
        path: ["scopeKey"],
        message: `Choose the ${scope} that this price is for.`,
      });
  });

const capSchema = z
  .strictObject({
    scope: z.enum(CapScope, "Choose what the cap counts."),
    scopeKey,
    period: z.enum(CapPeriod, "Choose the period."),
    maxCount: optionalWhole("the number of requests", 0, 1_000_000),
    maxRevenue: optionalDollars("the amount"),
  })
  .superRefine(({ scope, scopeKey: key, maxCount, maxRevenue }, context) => {
    const add = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (maxCount === null && maxRevenue === null) add("maxCount", "Enter a number of requests or an amount.");
    if (scope === "program" && !z.uuid().safeParse(key).success) add("scopeKey", "Choose the program.");
    if (scope === "state" && statesServedField.safeParse(key).data?.states.length !== 1)
      add("scopeKey", "Enter the state's postal code, such as OH.");
  })
  .transform((cap) => ({
    ...cap,
    scopeKey:
      cap.scope === "partner" ? null : cap.scope === "state" ? cap.scopeKey.toUpperCase() : cap.scopeKey,
  }));

const hoursSchema = z
  .strictObject({
    weekday: z.enum(["1", "2", "3", "4", "5", "6", "7"], "Choose the day."),
    opensAt: z.string().regex(CLOCK, "Enter the time, such as 09:00."),
    /** 00:00 is the end of the day. */
    closesAt: z.string().regex(CLOCK, "Enter the time, such as 17:00."),
  })
  .transform(({ weekday, opensAt, closesAt }) => ({
    weekday: Number(weekday),
    opensAt: minutes(opensAt),
    closesAt: minutes(closesAt) || 1_440,
  }))
  .superRefine(({ opensAt, closesAt }, context) => {
    if (closesAt <= opensAt)
      context.addIssue({ code: "custom", path: ["closesAt"], message: "It closes before it opens." });
  });

const targetSchema = z
  .strictObject({
    /** Empty: a new target. */
    id: z.union([z.literal(""), z.uuid()]),
    /** Empty: for all schools of the partner that have no target of their own. */
    schoolId: z.union([z.literal(""), z.uuid()]),
    channel: z.enum(DeliveryChannel, "Choose how requests are sent."),
    url: z.string().trim().max(500, "Keep the address under 500 characters."),
    email: z.string().trim().toLowerCase().max(254),
    contactNote: line("what readers are told about who answers, and how soon", 300),
  })
  .superRefine(({ channel, url, email }, context) => {
    if (channel === "webhook" && !URL.canParse(url))
      context.addIssue({
        code: "custom",
        path: ["url"],
        message: "Enter the address that requests are posted to.",
      });
    if (channel === "email" && !z.email().safeParse(email).success)
      context.addIssue({
        code: "custom",
        path: ["email"],
        message: "Enter the address that requests are mailed to.",
      });
  })
  .transform(({ schoolId, url, email, ...target }) => ({
    ...target,
    schoolId: schoolId || null,
    url: target.channel === "webhook" ? url : null,
    email: target.channel === "email" ? email : null,
  }));

/**
 * The terms between publisher and partner as their form holds them (text, as typed) and as they are stored: amounts
 * in cents, days as ISO text, times as minutes after midnight in the agreement's zone.
 */
export const agreementSchema = z
  .strictObject({
    pricePerLead: price("the price per request"),
    prices: z.array(priceSchema).max(500),
    timeZone: z.string().max(60).refine(isTimeZone, "Choose the partner's time zone."),
    startsOn: day("the first day"),
    endsOn: z
      .string()
      .max(20)
      .refine((text) => text === "" || isDay(text), "Enter the last day as a date, such as 2026-12-31.")
      .transform((text) => text || null),
    duplicateWindowDays: whole("the days in which a repeat counts as one", 365),
    returnWindowDays: whole("the days in which a request may be returned", 365),
    acceptedStates: statesServedField.transform(({ states }) => states),
    acceptedLevels: several(LEVELS),
    caps: z.array(capSchema).max(100),
    hours: z.array(hoursSchema).max(50),
    closedDays: z
      .string()
      .max(2_000, "Enter fewer days.")
      .transform((text) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))].sort())
      .superRefine((days, context) => {
        const wrong = days.find((text) => !isDay(text));
        if (wrong)
          context.addIssue({
            code: "custom",
            message: `"${wrong.slice(0, 20)}" is not a date. Write each as year-month-day, such as 2026-12-25.`,
          });
      }),
    targets: z.array(targetSchema).max(100),
  })
  .superRefine((terms, context) => {
    const add = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (terms.endsOn !== null && terms.endsOn < terms.startsOn)
      add(["endsOn"], "The last day cannot lie before the first.");
    refuseTwice(
      terms.prices,
      ({ scope, scopeKey: key }) => `${scope} ${key}`,
      (at) => add(["prices", at, "scopeKey"], "There is a price for this already."),
    );
    refuseTwice(
      terms.targets,
      ({ schoolId }) => schoolId ?? "",
      (at) => add(["targets", at, "schoolId"], "Requests for this have a place to go already."),
    );
    refuseTwice(
      terms.hours,
      ({ weekday, opensAt }) => `${weekday} ${opensAt}`,
      (at) => add(["hours", at, "opensAt"], "This day has hours that begin then already."),
    );
  });

/** What the form holds. */
export type AgreementForm = z.input<typeof agreementSchema>;
/** What is stored. */
export type AgreementData = z.output<typeof agreementSchema>;

/** What the form sends for a new agreement. */
export const newAgreementSchema = z.strictObject({ partnerId: z.uuid(), form: agreementSchema });

/** An open proposal, and the version of the agreement that it was shown with. */
export const proposalTargetSchema = z.strictObject({ id: z.uuid(), proposalId: z.uuid() });

export const deliveryTargetSchema = z.strictObject({ id: z.uuid(), targetId: z.uuid() });

function refuseTwice<T>(rows: readonly T[], keyOf: (row: T) => string, refuse: (at: number) => void): void {
  const seen = new Set<string>();
  for (const [at, row] of rows.entries()) {
    if (seen.has(keyOf(row))) refuse(at);
    seen.add(keyOf(row));
  }
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return /^[A-Z][A-Za-z_]+\/[A-Za-z_/]+$/.test(zone);
  } catch {
    return false;
  }
}
