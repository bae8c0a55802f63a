import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db.ts";
import type { AgreementData } from "./agreement-schema.ts";
import type { PartnerParts } from "./agreement-views.ts";
import { sealSecret } from "./webhook-secret.ts";

/** Why nothing may be sent to a web address; null when it may. */
export type CheckUrl = (url: string) => string | null;

/** What only the database and the settings know. */
export function checkParts(
  data: AgreementData,
  { schools, programs }: PartnerParts,
  checkUrl: CheckUrl,
): void {
  const isProgram = (key: string | null) => programs.some(({ id }) => id === key);
  const isSchool = (key: string | null) => schools.some(({ id }) => id === key);
  for (const [at, { scope, scopeKey }] of data.prices.entries())
    if (scope === "program" && !isProgram(scopeKey))
      throw new InvalidFieldError(`prices.${at}.scopeKey`, "Choose a program of this partner.");
  for (const [at, { scope, scopeKey }] of data.caps.entries())
    if (scope === "program" && !isProgram(scopeKey))
      throw new InvalidFieldError(`caps.${at}.scopeKey`, "Choose a program of this partner.");
  for (const [at, { schoolId, url }] of data.targets.entries()) {
    if (schoolId !== null && !isSchool(schoolId))
      throw new InvalidFieldError(`targets.${at}.schoolId`, "Choose a school of this partner.");
    const reason = url === null ? null : checkUrl(url);
    if (reason !== null) throw new InvalidFieldError(`targets.${at}.url`, reason);
  }
}

/** Writes approved terms over those of an agreement that the transaction has locked at `version`. */
export async function applyTerms(
  tx: Tx,
  id: string,
  version: number,
  data: AgreementData,
  newSecret: () => string,
): Promise<void> {
  await tx.agreement.update({
    where: { id },
    data: {
      status: "active",
      version: version + 1,
      pricePerLeadCents: data.pricePerLead,
      timeZone: data.timeZone,
      startsOn: new Date(data.startsOn),
      endsOn: data.endsOn && new Date(data.endsOn),
      duplicateWindowDays: data.duplicateWindowDays,
      returnWindowDays: data.returnWindowDays,
      acceptedStates: data.acceptedStates,
      acceptedLevels: data.acceptedLevels,
      prices: {
        deleteMany: {},
        create: data.prices.map(({ price, ...rest }) => ({ ...rest, priceCents: price })),
      },
      caps: {
        deleteMany: {},
        create: data.caps.map(({ maxRevenue, ...rest }) => ({ ...rest, maxRevenueCents: maxRevenue })),
      },
      hours: { deleteMany: {}, create: data.hours },
      closedDays: { deleteMany: {}, create: data.closedDays.map((day) => ({ day: new Date(day) })) },
    },
    select: { id: true },
  });
  await applyTargets(tx, id, data, newSecret);
}

/** A target that changes its address or channel gets a row and secret of its own: what was sent keeps its own target. */
async function applyTargets(
  tx: Tx,
  agreementId: string,
  data: AgreementData,
  newSecret: () => string,
): Promise<void> {
  const present = await tx.deliveryTarget.findMany({
    where: { agreementId, endedAt: null },
    select: { id: true, schoolId: true, channel: true, url: true, email: true },
  });
  const kept = new Map<string, string>();
  const added: AgreementData["targets"] = [];
  for (const target of data.targets) {
    const same = present.find(
      (row) =>
        row.id === target.id &&
        row.schoolId === target.schoolId &&
        row.channel === target.channel &&
        row.url === target.url &&
        row.email === target.email,
    );
    if (same) kept.set(same.id, target.contactNote);
    else added.push(target);
  }
  await tx.deliveryTarget.updateMany({
    where: { agreementId, endedAt: null, id: { notIn: [...kept.keys()] } },
    data: { endedAt: now() },
  });
  for (const [id, contactNote] of kept)
    await tx.deliveryTarget.update({ where: { id }, data: { contactNote }, select: { id: true } });
  await tx.deliveryTarget.createMany({
    data: added.map(({ schoolId, channel, url, email, contactNote }) => {
      const id = randomUUIDv7();
      const secretSealed = channel === "webhook" ? sealSecret(id, newSecret()) : null;
      return { id, agreementId, schoolId, channel, url, email, contactNote, secretSealed };
    }),
  });
}
