import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPump } from "#lib/delivery/pump.ts";
import { listDeliveries } from "#lib/delivery/queries.ts";
import { hashToken, open } from "#lib/platform/crypto.ts";
import { appDb, workerDb } from "#lib/platform/db.ts";
import { leadInput } from "#prisma/factories/lead-factory.ts";
import { type Receiver, startReceiver } from "#prisma/testing/delivery/receiver.ts";
import { closeLeftovers, createScene, type Scene } from "#prisma/testing/delivery/scene.ts";
import { testSettings } from "#prisma/testing/delivery/settings.ts";
import { CANARIES, submitWithEverything } from "#prisma/testing/person-scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { eraseLead } from "./erase-commands.ts";
import { readTombstones } from "./erasure-log.ts";
import { exportPerson } from "./export-person.ts";
import { setLegalHold } from "./legal-hold-commands.ts";
import { OTHER_COLUMNS, PERSONAL_COLUMNS, TABLES_WITHOUT_PERSONS } from "./personal-data.ts";
import { reapplyErasures } from "./reapply-erasures.ts";
import { withdrawConsents } from "./withdraw-commands.ts";

const folder = mkdtempSync(join(tmpdir(), "erasures-"));
const file = join(folder, "erasures.jsonl");
process.env.ERASURE_LOG = file;
const database = useTestDatabase();
let receiver: Receiver;
let scene: Scene;

beforeAll(async () => {
  receiver = await startReceiver();
  scene = await createScene(database.owner(), { url: receiver.url, duplicateWindowDays: 0 });
});
afterAll(async () => {
  await receiver.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await closeLeftovers(database.owner());
  receiver.received.length = 0;
});

async function deliver(): Promise<void> {
  const pump = createPump(workerDb(), testSettings([receiver.host]));
  await pump.run();
  await pump.idle();
}

/** Every row of every table as text, sealed values opened as far as they can be. */
async function readAll(): Promise<string> {
  const tables = await database.owner().$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'commerce', 'matching', 'pgboss') AND tablename <> 'zip_place'`;
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await database
      .owner()
      .$queryRawUnsafe<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM ${name} AS t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join("\n");
}

/** What personal tables hold about a lead, as a backup has it. */
async function dump(leadId: string) {
  return database.owner().lead.findUniqueOrThrow({
    where: { id: leadId },
    include: { notes: true, matchRecord: true, idempotency: true },
  });
}

/** Brings a lead back as it was: what a restored backup does. */
async function restore({ notes, matchRecord, idempotency, ...lead }: Awaited<ReturnType<typeof dump>>) {
  const { id, answers, ...rest } = lead;
  const db = database.owner();
  await db.lead.update({ where: { id }, data: { ...rest, answers: answers as object, erasedAt: null } });
  await db.leadNote.createMany({ data: notes });
  await db.idempotencyRecord.createMany({ data: idempotency });
  if (matchRecord) {
    const { weights, ...record } = matchRecord;
    await db.matchRecord.create({ data: { ...record, weights: weights as object } });
  }
}

describe("the list of personal data", () => {
  it("knows each table and each column of the database", async () => {
    const columns = await database.owner().$queryRaw<{ table: string; column: string }[]>`
      SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema IN ('public', 'commerce') ORDER BY table_name, ordinal_position`;
    const tables = Map.groupBy(columns, ({ table }) => table);
    const unlisted = [...tables].flatMap(([table, found]) => {
      if (TABLES_WITHOUT_PERSONS.includes(table)) return [];
      const listed = [...Object.keys(PERSONAL_COLUMNS[table] ?? {}), ...(OTHER_COLUMNS[table] ?? [])];
      return found.filter(({ column }) => !listed.includes(column)).map(({ column }) => `${table}.${column}`);
    });
    expect(unlisted).toEqual([]);
    const gone = Object.entries(PERSONAL_COLUMNS).flatMap(([table, listed]) =>
      Object.keys(listed)
        .filter((column) => !tables.get(table)?.some((found) => found.column === column))
        .map((column) => `${table}.${column}`),
    );
    expect(gone).toEqual([]);
  });
});

describe("the file that somebody gets about themselves", () => {
  it("holds all of it, for the address of the request alone", async () => {
    const { leadId, email, token } = await submitWithEverything(database.owner(), scene);
    await deliver();
    const got = await exportPerson(leadId, ` ${email.toUpperCase()} `, "198.51.100.1");
    if (got.kind !== "file") throw new Error(got.kind);
    const holds = JSON.parse(got.json);
    for (const [table, columns] of Object.entries(PERSONAL_COLUMNS))
      for (const [column, where] of Object.entries(columns))
        if ("file" in where) expect(at(holds, where.file), `${table}.${column}`).toBeTruthy();
    for (const canary of CANARIES) expect(got.json, canary).toContain(canary);
    expect(holds.schools[0]).toMatchObject({ delivery: { state: "accepted" }, consents: [{}, {}] });
    expect(got.json).not.toContain(token);

    for (const typed of ["", "nonsense", "somebody.else@example.com", "x".repeat(5_000)])
      expect(await exportPerson(leadId, typed, "198.51.100.1")).toEqual({ kind: "refused" });
    await eraseLead(appDb(), leadId, "requested");
    expect(await exportPerson(leadId, email, "198.51.100.1")).toEqual({ kind: "refused" });
  });

  it("cannot be had by trying addresses", async () => {
    const { leadId } = await scene.submit({ email: "ada.tries@example.com" });
    for (let tries = 0; tries < 10; tries++)
      expect(await exportPerson(leadId, `guess${tries}@example.com`, "198.51.100.2")).toEqual({
        kind: "refused",
      });
    expect(await exportPerson(leadId, "ada.tries@example.com", "198.51.100.2")).toMatchObject({
      kind: "limited",
    });
  });
});

describe("an erasure", () => {
  it("leaves nothing about the person anywhere, and the facts that the receipt names", async () => {
    const { leadId, inquiryId, visitId } = await submitWithEverything(database.owner(), scene);
    await deliver();
    const before = await dump(leadId);
    expect(await eraseLead(appDb(), leadId, "requested")).toBe("erased");

    const all = await readAll();
    for (const canary of [
      ...CANARIES,
      before.nameSealed,
      before.emailIndex,
      before.receiptTokenSealed,
      visitId,
    ])
      expect(all.includes(String(canary)), String(canary)).toBe(false);
    const lead = await dump(leadId);
    expect(lead).toMatchObject({ status: "erased", erasedAt: expect.any(Date), reference: before.reference });
    expect(lead.receiptTokenHash).toEqual(before.receiptTokenHash);
    expect([lead.notes, lead.idempotency, lead.matchRecord]).toEqual([[], [], null]);
    expect(await database.owner().formDraft.count({ where: { matchSessionId: visitId } })).toBe(0);
    const consents = await database.owner().consent.findMany({
      where: { inquiryId },
      select: { withdrawal: { select: { reason: true } } },
    });
    expect(consents).toEqual([{ withdrawal: { reason: "erased" } }, { withdrawal: { reason: "erased" } }]);
    expect(await database.owner().reservation.count({ where: { delivery: { inquiryId } } })).toBe(1);

    await deliver();
    expect(JSON.parse(receiver.received.at(-1)?.body ?? "{}")).toMatchObject({
      type: "consent.revoked",
      data: { inquiry_id: inquiryId, reference: before.reference, reason: "erased" },
    });
    expect(await listDeliveries(leadId)).toMatchObject([{ state: "revoke_acknowledged" }]);
    expect(await eraseLead(appDb(), leadId, "requested")).toBe("gone");
  });

  it("is told to a school that heard of a withdrawal before, and stops what is waiting", async () => {
    const told = await scene.submit();
    await deliver();
    await withdrawConsents(told.leadId, "all", { reason: "withdrawn", method: "receipt" });
    await deliver();
    const waiting = await scene.submit();
    await eraseLead(appDb(), told.leadId, "requested");
    await eraseLead(appDb(), waiting.leadId, "requested");
    await deliver();
    expect(receiver.received.map(({ body }) => JSON.parse(body).data.reason ?? "created")).toEqual([
      "created",
      "withdrawn",
      "erased",
    ]);
    expect(await listDeliveries(waiting.leadId)).toMatchObject([{ state: "revoked", revocations: [] }]);
  });

  it("is enforced by the database, whoever makes a lead erased", async () => {
    const { leadId } = await submitWithEverything(database.owner(), scene);
    await workerDb().$executeRaw`UPDATE lead SET status = 'erased' WHERE id = ${leadId}::uuid`;
    const lead = await dump(leadId);
    expect(lead).toMatchObject({
      nameSealed: null,
      emailIndex: null,
      answers: {},
      erasedAt: expect.any(Date),
    });
    expect(lead.notes).toEqual([]);
    for (const column of Object.keys(PERSONAL_COLUMNS.lead ?? {}))
      await expect(
        database
          .owner()
          .$executeRawUnsafe(
            `UPDATE lead SET ${column} = (SELECT ${column} FROM lead WHERE erased_at IS NULL LIMIT 1) WHERE id = '${leadId}'`,
          ),
      ).resolves.toBe(1);
    expect(await dump(leadId)).toMatchObject({ nameSealed: null, zip: null, contactDays: [] });
  });

  it("and a withdrawal at the same moment do not get in each other's way", async () => {
    const leads = await Promise.all(Array.from({ length: 6 }, () => scene.submit()));
    await deliver();
    await Promise.all(
      leads.flatMap(({ leadId }) => [
        withdrawConsents(leadId, "all", { reason: "withdrawn", method: "receipt" }),
        eraseLead(appDb(), leadId, "requested"),
        eraseLead(appDb(), leadId, "requested"),
      ]),
    );
    for (const { leadId, inquiryId } of leads) {
      expect(await dump(leadId)).toMatchObject({ status: "erased", nameSealed: null });
      expect(await database.owner().consentWithdrawal.count({ where: { consent: { inquiryId } } })).toBe(2);
      const reasons = (await listDeliveries(leadId))[0]?.revocations.map(({ reason }) => reason);
      expect(reasons?.filter((reason) => reason === "erased")).toHaveLength(1);
    }
  });

  it("waits while somebody must keep the lead", async () => {
    const { leadId } = await scene.submit();
    const { reference } = await dump(leadId);
    expect(await setLegalHold(database.owner(), reference, true)).toBe(true);
    expect(await eraseLead(appDb(), leadId, "requested")).toBe("held");
    expect(await dump(leadId)).toMatchObject({ status: "submitted", erasedAt: null });
    await setLegalHold(database.owner(), reference, false);
    expect(await eraseLead(appDb(), leadId, "requested")).toBe("erased");
    expect(await setLegalHold(database.owner(), reference, true)).toBe(false);
  });
});

describe("after a restore", () => {
  it("what was erased is erased again, from the file alone", async () => {
    const { leadId, token } = await submitWithEverything(database.owner(), scene);
    const backup = await dump(leadId);
    await eraseLead(appDb(), leadId, "requested");
    const { erasedAt } = await dump(leadId);
    await restore(backup);
    expect(open((await dump(leadId)).nameSealed ?? "", `lead.name:${leadId}`)).toBe("Ada Canary");

    const { tombstones, unreadable } = await readTombstones(file);
    expect(unreadable).toBe(0);
    const mine = tombstones.filter((tombstone) => tombstone.leadId === leadId);
    expect(mine).toHaveLength(1);
    expect(readFileSync(file, "utf8")).not.toContain("canary");
    expect(await reapplyErasures(database.owner(), mine)).toMatchObject({ erased: 1, held: 0 });
    const all = await readAll();
    for (const canary of [...CANARIES, backup.emailSealed]) expect(all.includes(String(canary))).toBe(false);
    const again = await dump(leadId);
    expect(again).toMatchObject({ status: "erased", erasedAt });
    expect(again.receiptTokenHash).toEqual(hashToken(token));
    expect(await reapplyErasures(database.owner(), mine)).toMatchObject({ erased: 0 });
  });

  it("an import of what was erased is refused, and the person may ask anew", async () => {
    const email = "ada.imported@example.com";
    const { leadId } = await scene.submit({ email });
    await eraseLead(appDb(), leadId, "requested");
    const old = { createdAt: new Date(Date.now() - 86_400_000) };
    for (const lead of [leadInput({ email }, { ...old, id: leadId }), leadInput({ email }, old)])
      await expect(database.owner().lead.create({ data: lead })).rejects.toThrow(/does not come back/);
    await expect(database.owner().lead.create({ data: leadInput({ email }) })).resolves.toBeTruthy();
    await expect(
      database.owner().lead.create({ data: leadInput({ email: "bob@example.com" }, old) }),
    ).resolves.toBeTruthy();
  });
});

function at(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], value);
}
