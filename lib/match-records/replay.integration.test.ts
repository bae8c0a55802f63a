import { randomUUIDv7 } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { walkMatch } from "#lib/match/flow.ts";
import { rank } from "#lib/match/rank.ts";
import { indexPrograms } from "#lib/match/reader.ts";
import type { MatchInputs } from "#lib/match/replay.ts";
import { DEFAULT_WEIGHTS } from "#lib/match/rules.ts";
import { appDb, workerDb } from "#lib/platform/db.ts";
import { tenReaders } from "#prisma/demo/ten-readers.ts";
import { seedDemoWorld } from "#prisma/demo/world.ts";
import { leadInput } from "#prisma/factories/lead-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { recordMatch, saveMatchRecord, saveSnapshots } from "./record.ts";
import { replayRecord } from "./replay-record.ts";

const { owner } = useTestDatabase();
const TODAY = "2026-11-22";

beforeAll(async () => {
  await seedDemoWorld(owner(), {
    today: new Date(TODAY),
    receiverOrigin: "http://127.0.0.1:1",
    indexKey: "tests-only-index-key-0123456789abcdef",
  });
});

let leadId: string;
let matchId: string;

/** A lead whose reader lives near Columbus, Ohio, and chose the third of the list and one far down. */
beforeEach(async () => {
  const [saved] = Object.values(tenReaders);
  const { relevant } = walkMatch({ ...saved, location: { zip: "43215", state: "OH" } });
  const origin = { state: "OH", point: { latitude: 39.9654, longitude: -83.0042 } };
  const inputs: MatchInputs = {
    answers: relevant,
    weights: DEFAULT_WEIGHTS,
    options: { seed: randomUUIDv7(), today: TODAY, origin },
  };
  const { matches } = rank(relevant, await indexPrograms(), DEFAULT_WEIGHTS, inputs.options);
  const ranked = matches.map(({ program }) => program);
  const chosen = [ranked[2], ranked.at(-1)].filter((program) => program !== undefined);
  const { record, snapshots } = recordMatch(inputs, ranked.slice(0, 20), chosen);
  await saveSnapshots(snapshots);
  const lead = leadInput();
  leadId = lead.id;
  await appDb().$transaction(async (tx) => {
    await tx.lead.create({ data: lead });
    await saveMatchRecord(tx, lead.id, record);
  });
  matchId = record.id ?? "";
});

/** Changes stored rows as somebody with the owner's rights could who takes the guards away. */
async function tamper(work: () => Promise<unknown>): Promise<void> {
  await owner().$executeRaw`ALTER TABLE match_record DISABLE TRIGGER match_record_never_changes`;
  await work();
  await owner().$executeRaw`ALTER TABLE match_record ENABLE TRIGGER match_record_never_changes`;
}

describe("a stored match", () => {
  it("is made again byte for byte, also after every program has changed or gone", async () => {
    const before = await replayRecord(owner(), matchId);
    expect(before).toMatchObject({ kind: "identical" });
    await owner().program.updateMany({
      data: { costOnlineCents: 1, completionRate: 1, name: "Another name" },
    });
    await owner().program.updateMany({ data: { status: "withdrawn" } });
    expect(await replayRecord(owner(), matchId)).toEqual(before);
    await owner().program.updateMany({ data: { status: "published" } });
  });

  it("holds no ZIP code and no place in the open, and each state of a program once", async () => {
    const count = await owner().programSnapshot.count();
    const record = await owner().matchRecord.findUniqueOrThrow({ where: { id: matchId } });
    const text = JSON.stringify(record);
    expect(text).not.toMatch(/43215|39\.96|83\.00|"OH"/);
    expect(record.snapshots.length).toBeGreaterThanOrEqual(3);
    const again = await owner().programSnapshot.findMany({ where: { hash: { in: record.snapshots } } });
    await saveSnapshots(again.map(({ hash, facts }) => ({ hash, facts })));
    expect(await owner().programSnapshot.count()).toBe(count);
  });

  it("of another engine is refused, naming both", async () => {
    await tamper(
      () => owner().$executeRaw`UPDATE match_record SET engine_version = '0.9.0' WHERE id = ${matchId}::uuid`,
    );
    expect(await replayRecord(owner(), matchId)).toMatchObject({ kind: "other_engine", stored: "0.9.0" });
  });

  it("with a changed weight differs, and the first place is named", async () => {
    await tamper(
      () =>
        owner()
          .$executeRaw`UPDATE match_record SET weights = weights || '{"subject": 1}' WHERE id = ${matchId}::uuid`,
    );
    const replay = await replayRecord(owner(), matchId);
    expect(replay).toMatchObject({
      kind: "different",
      difference: { path: expect.stringMatching(/^explanations\[0\]\.criteria/) },
    });
  });

  it("with inputs or a result of another record, or another hash, is called tampered with", async () => {
    const foreign = await owner().matchRecord.findFirstOrThrow({ where: { id: { not: matchId } } });
    await tamper(
      () => owner().$executeRaw`
        UPDATE match_record SET result_sealed = ${foreign.resultSealed} WHERE id = ${matchId}::uuid`,
    );
    expect(await replayRecord(owner(), matchId)).toEqual({ kind: "tampered", what: "the result" });
    await tamper(
      () => owner().$executeRaw`
        UPDATE match_record SET inputs_sealed = ${foreign.inputsSealed} WHERE id = ${matchId}::uuid`,
    );
    expect(await replayRecord(owner(), matchId)).toEqual({ kind: "tampered", what: "the inputs" });
  });

  it("without one of its snapshots is called tampered with", async () => {
    const record = await owner().matchRecord.findUniqueOrThrow({ where: { id: matchId } });
    const [hash = ""] = record.snapshots;
    const { facts } = await owner().programSnapshot.delete({ where: { hash } });
    expect(await replayRecord(owner(), matchId)).toEqual({
      kind: "tampered",
      what: `the program snapshot ${hash}`,
    });
    await saveSnapshots([{ hash, facts }]);
  });

  it("never changes: not by the site, and not by the owner either", async () => {
    await expect(appDb().$executeRaw`UPDATE match_record SET seed = 'x'`).rejects.toThrow(/denied/);
    await expect(appDb().$executeRaw`DELETE FROM match_record`).rejects.toThrow(/denied/);
    await expect(owner().$executeRaw`UPDATE match_record SET seed = 'x'`).rejects.toThrow(/never changes/);
    await expect(owner().$executeRaw`UPDATE program_snapshot SET facts = '{}'`).rejects.toThrow(
      /never changes/,
    );
    await expect(
      appDb().programSnapshot.create({ data: { hash: "0".repeat(64), facts: "{}" } }),
    ).rejects.toThrow(/program_snapshot_hash_check/);
  });

  it.each([
    ["the site", appDb],
    ["the worker", workerDb],
  ])("goes when its lead is erased by %s", async (_, db) => {
    await db().$executeRaw`UPDATE lead SET status = 'erased' WHERE id = ${leadId}::uuid`;
    expect(await replayRecord(owner(), matchId)).toEqual({ kind: "unknown" });
  });
});
