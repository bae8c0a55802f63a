import "server-only";
import type { Db, Tx } from "#lib/platform/db.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import type { CredentialLevel, DeliveryChannel } from "#lib/platform/prisma/enums.ts";
import { type Cap, type CapUse, capWindow } from "./caps.ts";
import type { OpenHours } from "./hours.ts";
import { localTime } from "./local-time.ts";
import { isoDay } from "./placement-days.ts";
import type { Prices } from "./prices.ts";
import { SECRET_COLUMNS } from "./webhook-secret.ts";

/** Where a school's inquiries go. */
export interface Target {
  id: string;
  channel: DeliveryChannel;
  url: string | null;
  email: string | null;
  secretSealed: string | null;
  formerSecretSealed: string | null;
  formerSecretUntil: Date | null;
  contactNote: string;
}

/** The agreement in force for one school, with the target that its inquiries go to. */
export interface Terms {
  agreementId: string;
  partnerId: string;
  timeZone: string;
  pricePerLeadCents: number;
  duplicateWindowDays: number;
  prices: Prices["prices"];
  acceptedStates: string[];
  acceptedLevels: CredentialLevel[];
  hours: OpenHours[];
  /** Holidays, as ISO days of the agreement's time zone. */
  closedDays: string[];
  caps: Cap[];
  /** The school's own target, else the partner's; null when there is neither. */
  target: Target | null;
}

/** The terms in force at a moment, by school id. Schools without an agreement in force have no entry. */
export async function listTerms(
  db: Db | Tx,
  schoolIds: readonly string[],
  at: Date,
): Promise<Map<string, Terms>> {
  const schools = await db.school.findMany({
    where: { id: { in: [...schoolIds] }, partnerId: { not: null } },
    select: { id: true, partner: { select: { agreements: { where: { status: "active" }, select: TERMS } } } },
  });
  const found = new Map<string, Terms>();
  for (const school of schools) {
    const inForce = (school.partner?.agreements ?? [])
      .filter((agreement) => isInForce(agreement, at))
      .sort((a, b) => b.startsOn.getTime() - a.startsOn.getTime() || a.id.localeCompare(b.id));
    const [agreement] = inForce;
    if (!agreement) continue;
    const { id: agreementId, targets, closedDays, startsOn: _from, endsOn: _to, ...terms } = agreement;
    const target =
      targets.find((candidate) => candidate.schoolId === school.id) ??
      targets.find((candidate) => candidate.schoolId === null) ??
      null;
    found.set(school.id, {
      agreementId,
      ...terms,
      closedDays: closedDays.map(({ day }) => isoDay(day)),
      target,
    });
  }
  return found;
}

/** Whether an agreement's dates, both inclusive and counted in its own time zone, hold a moment. */
export function isInForce(
  agreement: { startsOn: Date; endsOn: Date | null; timeZone: string },
  at: Date,
): boolean {
  const { year, month, day } = localTime(at, agreement.timeZone);
  const today = new Date(Date.UTC(year, month - 1, day));
  return agreement.startsOn <= today && (agreement.endsOn === null || today <= agreement.endsOn);
}

/** What each cap has counted so far in its window; one query for any number of caps. */
export async function listCapUse(
  db: Db | Tx,
  asked: readonly { agreementId: string; timeZone: string; cap: Cap; exceptDeliveryId?: string }[],
  at: Date,
): Promise<CapUse[]> {
  if (asked.length === 0) return [];
  const rows = asked.map(({ agreementId, timeZone, cap, exceptDeliveryId }, index) => {
    const { from } = capWindow(cap.period, timeZone, at);
    const programId = cap.scope === "program" ? cap.scopeKey : null;
    const state = cap.scope === "state" ? cap.scopeKey : null;
    return Prisma.sql`(${index}::int, ${agreementId}::uuid, ${from}::timestamptz, ${programId}::text, ${state}::text, ${exceptDeliveryId ?? null}::uuid)`;
  });
  const counted = await db.$queryRaw<{ index: number; count: number; revenue_cents: number }[]>`
    SELECT asked.index, count(r.delivery_id)::int AS count, coalesce(sum(r.price_cents), 0)::float8 AS revenue_cents
    FROM (VALUES ${Prisma.join(rows)}) AS asked (index, agreement_id, since, program_id, state, except_id)
    LEFT JOIN commerce.reservation r
      ON r.agreement_id = asked.agreement_id
      AND r.reserved_at >= asked.since
      AND (asked.program_id IS NULL OR r.program_id::text = asked.program_id)
      AND (asked.state IS NULL OR r.state = asked.state)
      AND (asked.except_id IS NULL OR r.delivery_id <> asked.except_id)
    GROUP BY asked.index`;
  const uses: CapUse[] = asked.map(() => ({ count: 0, revenueCents: 0 }));
  for (const { index, count, revenue_cents } of counted) uses[index] = { count, revenueCents: revenue_cents };
  return uses;
}

const TERMS = {
  id: true,
  partnerId: true,
  timeZone: true,
  startsOn: true,
  endsOn: true,
  pricePerLeadCents: true,
  duplicateWindowDays: true,
  acceptedStates: true,
  acceptedLevels: true,
  prices: { select: { scope: true, scopeKey: true, priceCents: true } },
  closedDays: { select: { day: true } },
  hours: { select: { weekday: true, opensAt: true, closesAt: true } },
  caps: {
    select: { scope: true, scopeKey: true, period: true, maxCount: true, maxRevenueCents: true },
  },
  targets: {
    where: { endedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      schoolId: true,
      channel: true,
      url: true,
      email: true,
      ...SECRET_COLUMNS,
      contactNote: true,
    },
  },
} satisfies Prisma.AgreementSelect;
