import { randomUUIDv7 } from "node:crypto";
import { hashPassword } from "#lib/accounts/password.ts";
import { DEFAULT_DISCLOSURES } from "#lib/disclosures/default-texts.ts";
import { textPublished } from "#lib/disclosures/evidence.ts";
import { DISCLOSURE_KINDS, DISCLOSURE_TITLES } from "#lib/disclosures/schema.ts";
import { appendLeaves } from "#lib/ledger/append.ts";
import { seal, sha256Hex } from "#lib/platform/crypto.ts";
import type { Db, Tx } from "#lib/platform/db.ts";
import { type DemoPartner, type DemoSchool, demoPartners } from "./partners.ts";
import { demoProgram } from "./programs.ts";
import { demoSignIns } from "./sign-ins.ts";
import { type DemoTerms, demoPlacements, demoTerms } from "./terms.ts";
import { demoWebhookPath, demoWebhookSecret } from "./webhook-secret.ts";

interface DemoSettings {
  /** The day that start dates and fact dates are counted from. */
  today: Date;
  /** Where the demo's school side listens. */
  receiverOrigin: string;
  indexKey: string;
}

/**
 * Fills an empty database with the demo world in one transaction; when it is there already, only points the
 * webhook targets to where the receiver now listens and adds placements and texts that an older demo did not have.
 * Refuses a database that holds real data.
 */
export async function seedDemoWorld(db: Db, settings: DemoSettings): Promise<"seeded" | "present"> {
  const kind = await db.setting.findUnique({ where: { key: "installation" }, select: { value: true } });
  if (kind?.value === "demo") {
    await aimWebhooks(db, settings.receiverOrigin);
    await createPlacements(db, settings.today);
    await db.$transaction((tx) => publishDisclosures(tx, settings.today));
    return "present";
  }
  const occupied =
    kind !== null ||
    (await db.partner.count()) > 0 ||
    (await db.lead.count()) > 0 ||
    (await db.user.count()) > 0;
  if (occupied) {
    throw new Error(
      "This database holds real data: demo data stays out of it. Use another database or data directory.",
    );
  }
  const passwords = await Promise.all(demoSignIns.map(({ password }) => hashPassword(password)));
  await db.$transaction(
    async (tx) => {
      await tx.setting.create({ data: { key: "installation", value: "demo" } });
      await tx.user.createMany({
        data: demoSignIns.map(({ role, name, email }, index) => ({
          role,
          name,
          email,
          passwordHash: passwords[index] ?? "",
          isDemo: true,
        })),
      });
      for (const partner of demoPartners) await createPartner(tx, partner, settings);
      await createPlacements(tx, settings.today);
      await publishDisclosures(tx, settings.today);
    },
    { timeout: 60_000 },
  );
  return "seeded";
}

async function createPartner(tx: Tx, partner: DemoPartner, settings: DemoSettings): Promise<void> {
  const terms = demoTerms[partner.slug];
  if (!terms) throw new Error(`The demo partner ${partner.slug} has no terms.`);
  const { id: partnerId } = await tx.partner.create({
    data: {
      slug: partner.slug,
      name: partner.name,
      legalName: partner.legalName,
      websiteUrl: `https://${partner.slug}.example/`,
      status: "published",
      isDemo: true,
    },
    select: { id: true },
  });
  const agreementId = await createAgreement(tx, partnerId, terms);
  for (const school of partner.schools) {
    const schoolId = await createSchool(tx, partnerId, school, settings.today);
    await createTarget(tx, { agreementId, schoolId, school, terms, settings });
  }
}

async function createSchool(tx: Tx, partnerId: string, school: DemoSchool, today: Date): Promise<string> {
  const places = await tx.zipPlace.findMany({
    where: { zip: { in: school.campuses.map(({ zip }) => zip) } },
  });
  const campuses = school.campuses.map((campus) => {
    const place = places.find(({ zip }) => zip === campus.zip);
    if (!place) throw new Error(`ZIP ${campus.zip} of ${school.name} is not in the ZIP table.`);
    const { city, state, zip, latitude, longitude } = place;
    return { name: campus.name, city, state, zip, latitude, longitude };
  });
  const created = await tx.school.create({
    data: {
      partnerId,
      slug: school.slug,
      name: school.name,
      legalName: school.legalName,
      websiteUrl: `https://${school.slug}.example/`,
      summary: school.summary,
      accreditor: school.accreditor,
      status: "published",
      isDemo: true,
      campuses: { create: campuses },
    },
    select: { id: true, campuses: { select: { id: true } } },
  });
  const programs = await tx.program.createManyAndReturn({
    data: school.offers.map((offer) => ({
      ...demoProgram(school, offer, today),
      schoolId: created.id,
      status: "published" as const,
      publishedAt: today,
      isDemo: true,
    })),
    select: { id: true, modalities: true },
  });
  await tx.programCampus.createMany({
    data: programs
      .filter(({ modalities }) => modalities.includes("campus") || modalities.includes("hybrid"))
      .flatMap((program) =>
        created.campuses.map((campus) => ({ programId: program.id, campusId: campus.id })),
      ),
  });
  return created.id;
}

async function createAgreement(tx: Tx, partnerId: string, terms: DemoTerms): Promise<string> {
  const { id } = await tx.agreement.create({
    data: {
      partnerId,
      status: terms.ended ? "ended" : "active",
      pricePerLeadCents: terms.pricePerLeadCents,
      timeZone: terms.timeZone,
      startsOn: new Date("2026-01-01"),
      endsOn: terms.ended ? new Date("2026-06-30") : null,
      isDemo: true,
      caps: {
        create: terms.caps.map(({ period, maxCount }) => ({ scope: "partner" as const, period, maxCount })),
      },
      hours: {
        create: terms.weekdayHours
          ? [1, 2, 3, 4, 5].map((weekday) => ({
              weekday,
              opensAt: terms.weekdayHours?.[0] ?? 0,
              closesAt: terms.weekdayHours?.[1] ?? 0,
            }))
          : [],
      },
    },
    select: { id: true },
  });
  return id;
}

interface TargetParts {
  agreementId: string;
  schoolId: string;
  school: DemoSchool;
  terms: DemoTerms;
  settings: DemoSettings;
}

async function createTarget(
  tx: Tx,
  { agreementId, schoolId, school, terms, settings }: TargetParts,
): Promise<void> {
  const byWebhook = terms.channel === "webhook";
  const { id } = await tx.deliveryTarget.create({
    data: {
      agreementId,
      schoolId,
      channel: terms.channel,
      url: byWebhook ? `${settings.receiverOrigin}${demoWebhookPath(school.slug)}` : null,
      email: byWebhook ? null : `admissions@${school.slug}.example`,
      contactNote: terms.contactNote,
    },
    select: { id: true },
  });
  if (!byWebhook) return;
  const secret = demoWebhookSecret(school.slug, settings.indexKey);
  await tx.deliveryTarget.update({
    where: { id },
    data: { secretSealed: seal(secret, `deliveryTarget.secret:${id}`) },
  });
}

async function aimWebhooks(db: Db, receiverOrigin: string): Promise<void> {
  const targets = await db.deliveryTarget.findMany({
    where: { channel: "webhook", agreement: { isDemo: true } },
    select: { id: true, url: true },
  });
  for (const { id, url } of targets) {
    if (!url || url.startsWith(`${receiverOrigin}/`)) continue;
    await db.deliveryTarget.update({
      where: { id },
      data: { url: `${receiverOrigin}${new URL(url).pathname}` },
    });
  }
}

/** Leaves those that are there as they are, also the ended ones. */
async function createPlacements(tx: Pick<Tx, "program" | "placement">, today: Date): Promise<void> {
  for (const { guideSlug, programs } of demoPlacements) {
    const found = await tx.program.findMany({
      where: { slug: { in: programs }, isDemo: true },
      select: { id: true, slug: true },
    });
    await tx.placement.createMany({
      skipDuplicates: true,
      data: found.map(({ id, slug }) => ({
        guideSlug,
        programId: id,
        position: programs.indexOf(slug) + 1,
        startsOn: today,
        isDemo: true,
      })),
    });
  }
}

/** Publishes each kind of text that has no version at all; what people wrote or took back stays theirs. */
async function publishDisclosures(tx: Tx, today: Date): Promise<void> {
  const written = await tx.disclosure.findMany({
    where: { versions: { some: {} } },
    select: { kind: true },
  });
  const missing = DISCLOSURE_KINDS.filter((kind) => !written.some((one) => one.kind === kind));
  for (const kind of missing) {
    const body = DEFAULT_DISCLOSURES[kind];
    const version = {
      id: randomUUIDv7(),
      number: 1,
      body,
      bodyHash: sha256Hex(body),
      status: "published",
      publishedAt: today,
      isDemo: true,
    } as const;
    const versions = { create: [version] };
    await tx.disclosure.upsert({
      where: { kind },
      create: { kind, title: DISCLOSURE_TITLES[kind], versions },
      update: { versions },
      select: { id: true },
    });
    await appendLeaves(tx, [textPublished(kind, version, { at: today, selfApproved: false })]);
  }
}
