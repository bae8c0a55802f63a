import type { Db } from "#lib/platform/db.ts";
import type { DeliveryState } from "#lib/platform/prisma/enums.ts";
import { between, chance, pick, randomFrom } from "#prisma/demo/random.ts";
import { leadInput } from "#prisma/factories/lead-factory.ts";

type Random = () => number;

/** One kind of commercial term, and how to change it for all partners at random. */
export interface Term {
  name: string;
  change(db: Db, random: Random): Promise<unknown>;
}

/** Every kind of commercial term that there is. */
export const TERMS: readonly Term[] = [
  {
    name: "prices",
    change: (db, random) =>
      eachAgreement(db, (id) =>
        db.agreement.update({ where: { id }, data: { pricePerLeadCents: between(random, 0, 1_000_000) } }),
      ),
  },
  {
    name: "prices of their own for programs and levels, and proposals of other terms",
    change: async (db, random) => {
      await db.agreementPrice.deleteMany();
      await db.agreementProposal.deleteMany();
      const [first, ...others] = await db.program.findMany({ select: { id: true }, orderBy: { id: "asc" } });
      if (!first) return;
      await eachAgreement(db, async (agreementId) => {
        const priceCents = between(random, 0, 1_000_000);
        const program = pick(random, [first, ...others]);
        await db.agreementPrice.createMany({
          data: [
            { agreementId, scope: "program", scopeKey: program.id, priceCents },
            { agreementId, scope: "level", scopeKey: "associate", priceCents: between(random, 0, 1_000_000) },
          ],
        });
        await db.agreementProposal.create({
          data: { agreementId, baseVersion: 1, terms: { priceCents }, proposedById: agreementId },
        });
      });
    },
  },
  {
    name: "holidays, and which states and levels are taken",
    change: async (db, random) => {
      await db.agreementClosedDay.deleteMany();
      await eachAgreement(db, (id) =>
        db.agreement.update({
          where: { id },
          data: {
            acceptedStates: chance(random, 0.5) ? [pick(random, ["OH", "CA", "TX"])] : [],
            acceptedLevels: chance(random, 0.5) ? [pick(random, ["associate", "masters"] as const)] : [],
            closedDays: { create: [{ day: new Date(Date.UTC(2026, between(random, 0, 11), 5)) }] },
          },
        }),
      );
    },
  },
  {
    name: "which partner has which agreement",
    change: async (db, random) => {
      const agreements = await db.agreement.findMany({ orderBy: { id: "asc" } });
      const partners = shuffled(
        agreements.map(({ partnerId }) => partnerId),
        random,
      );
      for (const [place, { id }] of agreements.entries())
        await db.agreement.update({ where: { id }, data: { partnerId: partners[place] ?? "" } });
    },
  },
  {
    name: "whether an agreement is in force, and from when to when",
    change: (db, random) =>
      eachAgreement(db, (id) =>
        db.agreement.update({
          where: { id },
          data: {
            status: pick(random, ["draft", "active", "ended"]),
            startsOn: new Date(Date.UTC(2020, between(random, 0, 60), 1)),
            endsOn: chance(random, 0.5) ? new Date(Date.UTC(2026, between(random, 0, 24), 1)) : null,
          },
        }),
      ),
  },
  {
    name: "caps",
    change: async (db, random) => {
      await db.agreementCap.deleteMany();
      await eachAgreement(db, (agreementId) =>
        db.agreementCap.create({
          data: {
            agreementId,
            scope: "partner",
            period: pick(random, ["hour", "day", "week", "month", "total"]),
            maxCount: between(random, 0, 100),
            maxRevenueCents: between(random, 0, 1_000_000),
          },
        }),
      );
    },
  },
  {
    name: "hours",
    change: async (db, random) => {
      await db.agreementHours.deleteMany();
      await eachAgreement(db, async (agreementId) => {
        if (chance(random, 0.3)) return;
        const opensAt = between(random, 0, 1_000);
        await db.agreementHours.create({
          data: {
            agreementId,
            weekday: between(random, 1, 7),
            opensAt,
            closesAt: between(random, opensAt + 1, 1_440),
          },
        });
      });
    },
  },
  {
    name: "placements and their rank",
    change: async (db, random) => {
      await db.placement.deleteMany();
      const programs = shuffled(await db.program.findMany({ select: { id: true } }), random).slice(0, 30);
      await db.placement.createMany({
        data: programs.map(({ id }) => ({
          guideSlug: `guide-${between(random, 1, 3)}`,
          programId: id,
          position: between(random, 1, 50),
          startsOn: new Date(Date.UTC(2026, between(random, 0, 12), 1)),
        })),
      });
    },
  },
  {
    name: "where and how leads are delivered",
    change: async (db, random) => {
      await db.delivery.updateMany({ data: { targetId: null } });
      await db.deliveryTarget.deleteMany();
      await eachAgreement(db, async (agreementId) => {
        if (chance(random, 0.3)) return;
        const note = `Note ${between(random, 1, 1_000_000)}.`;
        await db.deliveryTarget.create({
          data: { agreementId, channel: "email", email: "requests@school.example", contactNote: note },
        });
      });
    },
  },
  {
    name: "leads that were delivered, and what they brought",
    change: async (db, random) => {
      const [first, ...others] = await db.program.findMany({
        select: { id: true, school: { select: { id: true, partnerId: true } } },
        where: { school: { partnerId: { not: null } } },
      });
      if (!first) return;
      for (let count = 0; count < 3; count += 1) await deliver(db, random, pick(random, [first, ...others]));
    },
  },
];

/** Changes the terms that are named, in an order and to values that the seed decides. */
export async function changeTerms(db: Db, terms: readonly Term[], seed: string): Promise<void> {
  const random = randomFrom(seed);
  for (const term of shuffled(terms, random)) await term.change(db, random);
}

interface OfferedProgram {
  id: string;
  school: { id: string; partnerId: string | null };
}

async function deliver(db: Db, random: Random, { id, school }: OfferedProgram): Promise<void> {
  const agreement = await db.agreement.findFirst({ select: { id: true } });
  if (!school.partnerId || !agreement) return;
  const state = pick<DeliveryState>(random, ["accepted", "rejected", "returned", "dead"]);
  const lead = leadInput();
  await db.lead.create({ data: lead });
  await db.inquiry.create({
    data: {
      leadId: lead.id,
      programId: id,
      schoolId: school.id,
      partnerId: school.partnerId,
      delivery: {
        create: {
          state,
          ...(state === "accepted" ? { acceptedAt: new Date() } : {}),
          reservation: {
            create: {
              agreementId: agreement.id,
              programId: id,
              priceCents: between(random, 0, 1_000_000),
              reservedAt: new Date(),
            },
          },
        },
      },
    },
  });
}

async function eachAgreement(db: Db, work: (id: string) => Promise<unknown>): Promise<void> {
  for (const { id } of await db.agreement.findMany({ select: { id: true }, orderBy: { id: "asc" } }))
    await work(id);
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
