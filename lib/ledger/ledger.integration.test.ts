import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { textPublished } from "#lib/disclosures/evidence.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { appDb, workerDb } from "#lib/platform/db.ts";
import { requireEnv } from "#lib/platform/env.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { appendLeaves } from "./append.ts";
import { parseSigningKey } from "./batch.ts";
import { readHead } from "./head.ts";
import type { LedgerEvent } from "./leaf.ts";
import { createSealer, recordKey } from "./seal-batches.ts";
import { verifyLedger } from "./verify.ts";

const database = useTestDatabase();
const key = parseSigningKey(requireEnv("FAIRMATCH_LEDGER_KEY"));
const folder = await mkdtemp(join(tmpdir(), "fairmatch-ledger-"));
const headFile = join(folder, "head.json");
afterAll(() => rm(folder, { recursive: true }));

let number = 0;

/** What happened to so many texts, which were retired before the ledger was told of such things. */
async function events(count: number): Promise<LedgerEvent[]> {
  const { id: disclosureId } = await database.owner().disclosure.upsert({
    where: { kind: "privacy_notice" },
    create: { kind: "privacy_notice", title: "Privacy notice" },
    update: {},
    select: { id: true },
  });
  const at = new Date();
  const body = "A text.";
  const versions = Array.from({ length: count }, () => ({
    id: randomUUID(),
    disclosureId,
    number: ++number,
    body,
    bodyHash: sha256Hex(body),
    status: "retired" as const,
    publishedAt: at,
    retiredAt: new Date("2020-01-01"),
  }));
  await database.owner().disclosureVersion.createMany({ data: versions });
  return versions.map((version) => textPublished("privacy_notice", version, { at, selfApproved: false }));
}

const append = async (count: number) => {
  const happened = await events(count);
  await appDb().$transaction((tx) => appendLeaves(tx, happened));
};
const seal = () => createSealer(workerDb(), { key, headFile }).run();
const verify = async () => verifyLedger(database.owner(), await readHead(headFile));

/** Writes as somebody who owns the database does: past triggers and references. */
async function tamper(...statements: string[]): Promise<void> {
  const owner = database.owner();
  for (const table of ["ledger_leaf", "ledger_batch", "disclosure_version"])
    await owner.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await owner.$executeRawUnsafe("ALTER TABLE ledger_leaf DROP CONSTRAINT IF EXISTS ledger_leaf_batch_fkey");
  await owner.$executeRawUnsafe("ALTER TABLE ledger_leaf DROP CONSTRAINT IF EXISTS ledger_leaf_digest_check");
  await owner.$executeRawUnsafe(
    "ALTER TABLE ledger_batch DROP CONSTRAINT IF EXISTS ledger_batch_number_check",
  );
  for (const statement of statements) await owner.$executeRawUnsafe(statement);
}

/** Three batches of 2, 5 and 3 leaves. */
beforeEach(async () => {
  await tamper("DELETE FROM ledger_leaf", "DELETE FROM ledger_batch", "DELETE FROM disclosure_version");
  for (const size of [2, 5, 3]) {
    await append(size);
    await seal();
  }
});

describe("sealing", () => {
  test("seals what waits in one signed batch each time, and keeps the head outside", async () => {
    expect(await verify()).toEqual({
      batches: 3,
      leaves: 10,
      audited: 0,
      waiting: 0,
      compared: 10,
      older: 0,
      head: 3,
      fault: null,
    });
  });

  test("seals nothing twice when workers seal at the same time", async () => {
    await Promise.all(Array.from({ length: 12 }, () => append(3)));
    await Promise.all(Array.from({ length: 4 }, seal));
    await seal();
    const report = await verify();
    expect(report).toMatchObject({ leaves: 46, waiting: 0, fault: null });
  });

  test("waits for what is not committed", async () => {
    const happened = await events(2);
    await appDb().$transaction(async (tx) => {
      await appendLeaves(tx, happened);
      await seal();
      expect(await database.owner().ledgerBatch.count()).toBe(3);
    });
    await seal();
    expect(await verify()).toMatchObject({ batches: 4, leaves: 12, waiting: 0, fault: null });
  });

  test("refuses another key under the id of a known one", async () => {
    const other = parseSigningKey("test1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
    await expect(recordKey(workerDb(), other)).rejects.toThrow('another signing key "test1"');
  });
});

describe("whoever changes it is found out", () => {
  const leaf = (batch: number, position: number) => `batch = ${batch} AND position = ${position}`;

  test.each([
    [
      "a changed body",
      [`UPDATE ledger_leaf SET body = replace(body, 'privacy_notice', 'age_notice') WHERE ${leaf(2, 3)}`],
      /^Changed: entry 4 of batch 2/,
    ],
    [
      "a changed body with its digest",
      [
        `UPDATE ledger_leaf SET body = replace(body, 'privacy_notice', 'age_notice') WHERE ${leaf(2, 1)}`,
        `UPDATE ledger_leaf SET digest = encode(sha256('\\x00'::bytea || convert_to(body, 'UTF8')), 'hex') WHERE ${leaf(2, 1)}`,
      ],
      /^Changed: entry 2 of batch 2/,
    ],
    [
      "a changed column",
      [`UPDATE ledger_leaf SET subject_id = gen_random_uuid() WHERE ${leaf(1, 0)}`],
      /^Changed: entry 1 of batch 1/,
    ],
    ["a deleted entry", [`DELETE FROM ledger_leaf WHERE ${leaf(2, 2)}`], /^Missing: entry 3 of batch 2/],
    [
      "a deleted entry whose followers moved up",
      [
        `DELETE FROM ledger_leaf WHERE ${leaf(2, 2)}`,
        `UPDATE ledger_leaf SET position = 2 WHERE ${leaf(2, 3)}`,
        `UPDATE ledger_leaf SET position = 3 WHERE ${leaf(2, 4)}`,
      ],
      /^Out of order: entry 3 of batch 2 .* was sealed as entry 4/,
    ],
    [
      "entries in another order",
      [
        `UPDATE ledger_leaf SET position = 9 WHERE ${leaf(3, 0)}`,
        `UPDATE ledger_leaf SET position = 0 WHERE ${leaf(3, 2)}`,
        `UPDATE ledger_leaf SET position = 2 WHERE ${leaf(3, 9)}`,
      ],
      /^Out of order: entry 1 of batch 3 .* was sealed as entry 3/,
    ],
    [
      "an entry slipped in",
      [
        `INSERT INTO ledger_leaf (id, kind, subject_id, body, digest, batch, position)
         SELECT gen_random_uuid(), kind, subject_id, body, digest, 2, 5 FROM ledger_leaf WHERE ${leaf(2, 0)}`,
      ],
      /^Added: .* to batch 2/,
    ],
    [
      "the last batch cut off",
      ["DELETE FROM ledger_leaf WHERE batch = 3", "DELETE FROM ledger_batch WHERE number = 3"],
      /^Batch 3 is missing: the head outside the database names batch 3/,
    ],
    ["everything cut off", ["DELETE FROM ledger_leaf", "DELETE FROM ledger_batch"], /^Batch 1 is missing/],
    [
      "a batch taken out of the middle",
      ["DELETE FROM ledger_leaf WHERE batch = 2", "DELETE FROM ledger_batch WHERE number = 2"],
      /^Batch 2 is missing/,
    ],
    [
      "a changed batch",
      ["UPDATE ledger_batch SET sealed_at = sealed_at - interval '1 day' WHERE number = 2"],
      /^Batch 2 was changed/,
    ],
    [
      "a changed list of entries",
      [
        "UPDATE ledger_batch SET digests = set_byte(digests, 40, (get_byte(digests, 40) + 1) % 256) WHERE number = 2",
      ],
      /^The list of entries of batch 2 was changed/,
    ],
  ])("%s", async (_, statements, fault) => {
    await tamper(...statements);
    expect((await verify()).fault).toMatch(fault);
  });

  test("a ledger made anew with another key", async () => {
    await tamper("DELETE FROM ledger_leaf", "DELETE FROM ledger_batch");
    await append(10);
    const other = parseSigningKey("other:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
    await createSealer(workerDb(), { key: other, headFile: null }).run();
    expect((await verify()).fault).toMatch(/^Batch 1 is not the one|^Batch 2 is missing/);
  });

  test("a head that somebody wrote by hand", async () => {
    const head = JSON.parse(await readFile(headFile, "utf8"));
    const forged = join(folder, "forged.json");
    await writeFile(forged, JSON.stringify({ ...head, header: { ...head.header, number: 2 } }));
    await expect(readHead(forged)).rejects.toThrow("no signed head");
  });
});

test("neither the web server nor the worker may change or delete what is in the ledger", async () => {
  const refused = /append-only|denied/;
  for (const db of [appDb(), workerDb()]) {
    await expect(db.$executeRaw`UPDATE ledger_leaf SET body = '{}'`).rejects.toThrow(refused);
    await expect(db.$executeRaw`DELETE FROM ledger_leaf`).rejects.toThrow(refused);
    await expect(db.$executeRaw`UPDATE ledger_batch SET size = 1`).rejects.toThrow(refused);
    await expect(db.$executeRaw`DELETE FROM ledger_batch`).rejects.toThrow(refused);
  }
  await expect(appDb().$executeRaw`UPDATE ledger_leaf SET batch = 1, position = 99`).rejects.toThrow(refused);
});
