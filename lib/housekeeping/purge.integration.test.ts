import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashToken } from "#lib/platform/crypto.ts";
import { workerDb } from "#lib/platform/db.ts";
import { requireEnv } from "#lib/platform/env.ts";
import { startSchedules } from "#lib/platform/schedules.ts";
import { leadInput } from "#prisma/factories/lead-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { purgeExpired } from "./purge.ts";

const database = useTestDatabase();
const HOUR = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms);

async function session(expiresAt: Date): Promise<string> {
  const { id } = await database.owner().matchSession.create({
    data: { tokenHash: hashToken(randomUUID()), seed: "seed", expiresAt },
  });
  return id;
}

describe("the purge", () => {
  it("deletes what has expired and nothing else", async () => {
    const live = await session(ago(-HOUR));
    await session(ago(HOUR));
    await database.owner().formDraft.createMany({
      data: [HOUR, -HOUR].map((age, index) => ({
        matchSessionId: live,
        form: `form ${index}`,
        payload: new Uint8Array(),
        expiresAt: ago(age),
      })),
    });
    await database.owner().visitLink.createMany({
      data: [
        { expiresAt: ago(HOUR) },
        { expiresAt: ago(HOUR), usedAt: ago(HOUR), deviceHash: hashToken("device") },
        { expiresAt: ago(-HOUR) },
      ].map((link, index) => ({ ...link, matchSessionId: live, tokenHash: hashToken(`link ${index}`) })),
    });
    await database.owner().idempotencyRecord.createMany({
      data: [49, 47].map((hours) => ({
        scope: live,
        route: "/request/submit",
        key: `${hours}`,
        bodyHash: "0".repeat(64),
        createdAt: ago(hours * HOUR),
      })),
    });
    expect(await purgeExpired(workerDb())).toMatchObject({
      formDrafts: 1,
      visitLinks: 1,
      matchSessions: 1,
      idempotencyRecords: 1,
    });
    expect(await database.owner().matchSession.count()).toBe(1);
    expect(await database.owner().formDraft.count()).toBe(1);
    expect(await database.owner().idempotencyRecord.findMany({ select: { key: true } })).toEqual([
      { key: "47" },
    ]);
    expect(await purgeExpired(workerDb())).toMatchObject({ formDrafts: 0, matchSessions: 0 });
  });

  it("forgets proofs that have run out, and closes requests that nobody confirmed", async () => {
    await database.owner().usedProof.createMany({
      data: [HOUR, -HOUR].map((age) => ({ nonce: `${age}`, expiresAt: ago(age) })),
    });
    const wait = (confirmBy: Date | null) => leadInput({}, { status: "review", confirmBy });
    const [late, open, staff] = [wait(ago(HOUR)), wait(ago(-HOUR)), wait(null)];
    await database.owner().lead.createMany({ data: [late, open, staff] });
    expect(await purgeExpired(workerDb())).toMatchObject({ usedProofs: 1, unconfirmedLeads: 1 });
    expect(
      await database.owner().lead.findMany({ where: { status: "closed" }, select: { id: true } }),
    ).toEqual([{ id: late.id }]);
  });

  it("forgets sheets with their rows after 90 days", async () => {
    for (const age of [91, 89])
      await database.owner().sheetImport.create({
        data: {
          kind: "program",
          fileName: `${age}.csv`,
          headings: ["a"],
          rowCount: 1,
          createdById: randomUUID(),
          createdAt: ago(age * 24 * HOUR),
          rows: { create: { number: 2, cells: ["x"] } },
        },
      });
    expect(await purgeExpired(workerDb())).toMatchObject({ sheetImports: 1 });
    expect(
      await database.owner().sheetRow.findMany({ select: { import: { select: { fileName: true } } } }),
    ).toEqual([{ import: { fileName: "89.csv" } }]);
  });

  it("can be scheduled by the worker's role, which may not change tables", async () => {
    const schedules = await startSchedules(requireEnv("WORKER_DATABASE_URL"), [
      { name: "purge-expired", cron: "*/15 * * * *", run: async () => undefined },
    ]);
    await schedules.stop();
    const planned = await database.owner().$queryRaw`SELECT name, cron FROM pgboss.schedule`;
    expect(planned).toEqual([{ name: "purge-expired", cron: "*/15 * * * *" }]);
  });
});
