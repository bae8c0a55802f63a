import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { appDb, createClient, matcherDb } from "#lib/platform/db.ts";
import { agreementInput } from "#prisma/factories/agreement-factory.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { withConnection } from "./connect.ts";

const database = useTestDatabase();

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const text = (body: string) => ({ body, bodyHash: hash(body) });

let partnerId: string;
let schoolId: string;
let programId: string;
let disclosureId: string;

beforeAll(async () => {
  const db = database.owner();
  partnerId = (await db.partner.create({ data: partnerInput() })).id;
  schoolId = (await db.school.create({ data: schoolInput(partnerId) })).id;
  programId = (await db.program.create({ data: programInput(schoolId) })).id;
  disclosureId = (await db.disclosure.create({ data: { kind: "consent_email", title: "Consent to e-mail" } }))
    .id;
});

describe("numbers that cannot be", () => {
  it.each([
    ["a negative price", { costOnlineCents: -1 }],
    ["no months", { monthsFullTime: 0 }],
    ["more than everybody", { completionRate: 101 }],
    ["a subject that is no CIP code", { cipCode: "5107070" }],
    ["dates beside a rolling start", { rollingStart: true, startDates: [new Date("2027-01-11")] }],
  ])("refuses a program with %s", async (_, change) => {
    await expect(appDb().program.update({ where: { id: programId }, data: change })).rejects.toThrow(/check/);
  });

  it.each([
    ["a negative price", { pricePerLeadCents: -1 }],
    ["an end before its start", { startsOn: new Date("2026-02-01"), endsOn: new Date("2026-01-31") }],
    ["an eighth weekday", { hours: { create: { weekday: 8, opensAt: 0, closesAt: 60 } } }],
    ["hours that end before they begin", { hours: { create: { weekday: 1, opensAt: 600, closesAt: 600 } } }],
    ["a cap of nothing", { caps: { create: { scope: "partner" as const, period: "day" as const } } }],
    [
      "a webhook without an address",
      { targets: { create: { channel: "webhook" as const, contactNote: "" } } },
    ],
  ])("refuses an agreement with %s", async (_, change) => {
    await expect(
      appDb().agreement.create({ data: { ...agreementInput(partnerId), ...change } }),
    ).rejects.toThrow(/check/);
  });
});

describe("disclosure versions", () => {
  const create = (number: number, body: string, published = false) =>
    appDb().disclosureVersion.create({
      data: {
        disclosureId,
        number,
        ...text(body),
        ...(published && { status: "published", publishedAt: new Date() }),
      },
    });

  it("keeps the hash true to the text", async () => {
    const data = { disclosureId, number: 90, body: "One text", bodyHash: hash("Another text") };
    await expect(appDb().disclosureVersion.create({ data })).rejects.toThrow(/hash_check/);
  });

  it("lets a draft be changed, published and dropped", async () => {
    const { id } = await create(1, "Draft");
    await appDb().disclosureVersion.update({ where: { id }, data: text("Better draft") });
    await appDb().disclosureVersion.delete({ where: { id } });
  });

  it("never changes a published version, not even for the owner", async () => {
    const { id } = await create(2, "In force", true);
    for (const db of [appDb(), database.owner()]) {
      const change = (data: object) => db.disclosureVersion.update({ where: { id }, data });
      await expect(change(text("Other words"))).rejects.toThrow(/never changes/);
      await expect(change({ number: 99 })).rejects.toThrow(/never changes/);
      await expect(change({ publishedAt: new Date("2020-01-01") })).rejects.toThrow(/never changes/);
      await expect(change({ status: "draft", publishedAt: null })).rejects.toThrow(/never changes/);
      await expect(db.disclosureVersion.delete({ where: { id } })).rejects.toThrow(/never changes/);
    }
  });

  it("has one version in force: the next one retires it, in either order, within one transaction", async () => {
    const before = await appDb().disclosureVersion.findFirstOrThrow({
      where: { disclosureId, status: "published" },
    });
    const { id } = await create(3, "The next one");
    const publish = { where: { id }, data: { status: "published" as const, publishedAt: new Date() } };
    const retire = { where: { id: before.id }, data: { status: "retired" as const, retiredAt: new Date() } };
    await expect(appDb().disclosureVersion.update(publish)).rejects.toThrow(/one_in_force|exclusion/);
    await appDb().$transaction([
      appDb().disclosureVersion.update(publish),
      appDb().disclosureVersion.update(retire),
    ]);
    await expect(
      appDb().disclosureVersion.update({
        where: { id: before.id },
        data: { status: "published", retiredAt: null },
      }),
    ).rejects.toThrow(/never changes/);
  });
});

describe("append-only records", () => {
  it("refuses to change or delete an audit event, even for the owner", async () => {
    const { id } = await appDb().auditEvent.create({ data: { action: "test", resource: "test" } });
    for (const db of [appDb(), database.owner()]) {
      await expect(db.auditEvent.update({ where: { id }, data: { action: "other" } })).rejects.toThrow(
        /append-only|denied/,
      );
      await expect(db.auditEvent.delete({ where: { id } })).rejects.toThrow(/append-only|denied/);
    }
    await expect(database.owner().$executeRaw`TRUNCATE audit_event`).rejects.toThrow(/append-only/);
  });

  it("keeps consents as they were given, to a text that was published", async () => {
    const db = database.owner();
    const lead = await appDb().lead.create({
      data: {
        reference: `FM-${randomUUID().slice(0, 8)}`,
        nameSealed: "v1:x",
        emailSealed: "v1:x",
        emailIndex: "x",
        contactDays: [1, 7],
        contactHours: ["morning"],
        answers: {},
        engineVersion: "1",
        receiptTokenHash: new Uint8Array([1]),
        receiptTokenSealed: "v1:x",
        ageConfirmed: true,
        inquiries: { create: { programId, schoolId, partnerId, rank: 1, score: 87.5 } },
      },
      include: { inquiries: true },
    });
    const inquiryId = lead.inquiries[0]?.id ?? "";
    const version = await db.disclosureVersion.findFirstOrThrow({
      where: { disclosureId, status: "published" },
    });
    const draft = await db.disclosureVersion.create({
      data: { disclosureId, number: 10, ...text("A draft") },
    });
    const shown = "I agree that School may e-mail me.";
    const consent = { inquiryId, channel: "email", textShown: shown, page: "/request" } as const;
    await expect(
      appDb().consent.create({ data: { ...consent, disclosureVersionId: draft.id, textHash: hash(shown) } }),
    ).rejects.toThrow(/draft/);
    await expect(
      appDb().consent.create({
        data: { ...consent, disclosureVersionId: version.id, textHash: hash("other") },
      }),
    ).rejects.toThrow(/hash_check/);
    const { id } = await appDb().consent.create({
      data: { ...consent, disclosureVersionId: version.id, textHash: hash(shown) },
    });
    for (const each of [appDb(), db]) {
      await expect(each.consent.update({ where: { id }, data: { page: "/" } })).rejects.toThrow(
        /append-only|denied/,
      );
      await expect(each.consent.delete({ where: { id } })).rejects.toThrow(/append-only|denied/);
    }
    await expect(appDb().lead.update({ where: { id: lead.id }, data: { contactDays: [0] } })).rejects.toThrow(
      /check/,
    );
  });
});

describe("what the matcher sees", () => {
  const listNames = async () => {
    const rows = await matcherDb().$queryRaw<{ name: string }[]>`SELECT name FROM matching.program_facts`;
    return rows.map(({ name }) => name);
  };
  const readRevision = async () => {
    const [row] = await matcherDb().$queryRaw<
      { revision: bigint }[]
    >`SELECT revision FROM matching.catalogue_revision`;
    return Number(row?.revision);
  };

  it("shows dates as ISO days and campuses with their points", async () => {
    const school = await database
      .owner()
      .school.create({ data: schoolInput(partnerId), include: { campuses: true } });
    const campus = school.campuses[0];
    const program = await database.owner().program.create({
      data: programInput(school.id, {
        name: "With dates",
        rollingStart: false,
        startDates: [new Date("2027-08-23"), new Date("2027-01-11")],
        campuses: { create: { campusId: campus?.id ?? "" } },
      }),
    });
    const [facts] = await matcherDb().$queryRaw<object[]>`
      SELECT start_dates, facts_as_of, campuses, modalities, level, cip_code, school_slug
      FROM matching.program_facts WHERE id = ${program.id}::uuid`;
    expect(facts).toEqual({
      start_dates: ["2027-01-11", "2027-08-23"],
      facts_as_of: "2026-06-01",
      campuses: [
        {
          id: campus?.id,
          name: "Downtown",
          city: "Columbus",
          state: "OH",
          zip: "43215",
          latitude: 39.9671,
          longitude: -83.0044,
        },
      ],
      modalities: ["online_async"],
      level: "associate",
      cip_code: "51.0707",
      school_slug: school.slug,
    });
  });

  it("shows a program only while program, school and partner are published", async () => {
    const { name } = await database
      .owner()
      .program.update({ where: { id: programId }, data: { name: "Shown" } });
    expect(await listNames()).toContain(name);
    const owner = database.owner();
    const hidings = [
      (status: "published" | "withdrawn") =>
        owner.program.update({ where: { id: programId }, data: { status } }),
      (status: "published" | "withdrawn") =>
        owner.school.update({ where: { id: schoolId }, data: { status } }),
      (status: "published" | "withdrawn") =>
        owner.partner.update({ where: { id: partnerId }, data: { status } }),
    ];
    for (const hide of hidings) {
      await hide("withdrawn");
      expect(await listNames()).not.toContain(name);
      await hide("published");
    }
    expect(await listNames()).toContain(name);
  });

  it("counts one revision per transaction that changes the catalogue, and none for commercial terms", async () => {
    const start = await readRevision();
    await appDb().$transaction(async (tx) => {
      await tx.program.update({ where: { id: programId }, data: { costOnlineCents: 1 } });
      await tx.school.update({ where: { id: schoolId }, data: { summary: "New words" } });
    });
    expect(await readRevision()).toBe(start + 1);
    await appDb().agreement.create({ data: agreementInput(partnerId) });
    expect(await readRevision()).toBe(start + 1);
    await appDb().campus.updateMany({ where: { schoolId }, data: { name: "Riverside" } });
    expect(await readRevision()).toBe(start + 2);
  });

  it("shows the new revision no sooner than the change itself", async () => {
    const start = await readRevision();
    await withConnection(database.ownerUrl, "editor", async (editor) => {
      await editor.query("BEGIN");
      await editor.query("UPDATE program SET cost_online_cents = 2 WHERE id = $1", [programId]);
      expect(await readRevision()).toBe(start);
      // Another editor need not wait for the first one.
      await appDb().partner.update({ where: { id: partnerId }, data: { name: "Meanwhile" } });
      expect(await readRevision()).toBe(start + 1);
      await editor.query("COMMIT");
      expect(await readRevision()).toBe(start + 2);
    });
  });
});

describe("times", () => {
  it("come back as they went in, on a server of another time zone too", async () => {
    await withConnection(database.ownerUrl, "test", (client) =>
      client.query(
        `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone TO ''America/New_York''', current_database()); END $$`,
      ),
    );
    const db = createClient(database.ownerUrl, "elsewhere");
    const at = new Date("2026-07-04T12:34:56.789Z");
    await db.partner.update({ where: { id: partnerId }, data: { createdAt: at } });
    const partner = await db.partner.findUniqueOrThrow({ where: { id: partnerId } });
    const [raw] = await db.$queryRaw<{ epoch: number }[]>`
      SELECT extract(epoch FROM created_at)::float8 AS epoch FROM partner WHERE id = ${partnerId}::uuid`;
    await db.$disconnect();
    expect(partner.createdAt).toEqual(at);
    expect(raw?.epoch).toBe(at.getTime() / 1000);
  });
});
