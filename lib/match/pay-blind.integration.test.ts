import { beforeAll, describe, expect, it } from "vitest";
import { matcherDb } from "#lib/platform/db.ts";
import { tenReaders } from "#prisma/demo/ten-readers.ts";
import { seedDemoWorld } from "#prisma/demo/world.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { explain } from "./explain.ts";
import { walkMatch } from "./flow.ts";
import { findNearMisses } from "./near-misses.ts";
import { rank } from "./rank.ts";
import { indexPrograms } from "./reader.ts";
import { DEFAULT_WEIGHTS } from "./rules.ts";

const { owner } = useTestDatabase();
const TODAY = "2026-11-22";

beforeAll(async () => {
  await seedDemoWorld(owner(), {
    today: new Date(TODAY),
    receiverOrigin: "http://127.0.0.1:1",
    indexKey: "tests-only-index-key-0123456789abcdef",
  });
});

const listPrograms = async () => (await indexPrograms()).flatMap((index) => [...index.programs()]);

/** Every reader's whole result as text, from facts that are read anew. */
async function allResults(): Promise<string> {
  await owner().$executeRaw`UPDATE matching.catalogue_revision SET revision = revision + 1`;
  const programs = await listPrograms();
  return JSON.stringify(
    Object.values(tenReaders).map((saved) => {
      const { relevant } = walkMatch(saved);
      const origin = { state: relevant.location?.state ?? null, point: null };
      const options = { seed: "pay-blind", today: TODAY, origin };
      return [
        rank(relevant, programs, DEFAULT_WEIGHTS, options),
        findNearMisses(relevant, programs, DEFAULT_WEIGHTS, options),
        programs.map((program) => explain(relevant, program, DEFAULT_WEIGHTS, options)),
      ];
    }),
  );
}

/** Each changes one kind of commercial term for all partners, in another way each round. */
const changes: [string, (round: number) => Promise<unknown>][] = [
  [
    "prices",
    (round) =>
      owner().$executeRaw`
        UPDATE commerce.agreement SET price_per_lead_cents = 1 + (hashtext(id::text || ${String(round)}) & 99999)`,
  ],
  [
    "who has which agreement",
    () =>
      owner().$executeRaw`
        WITH ranked AS (
          SELECT id, partner_id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS total FROM commerce.agreement
        )
        UPDATE commerce.agreement SET partner_id = other.partner_id
        FROM ranked AS own JOIN ranked AS other ON other.place = own.place % own.total + 1
        WHERE agreement.id = own.id`,
  ],
  ["caps", () => owner().agreementCap.updateMany({ data: { maxCount: 0, maxRevenueCents: 0 } })],
  ["hours", () => owner().agreementHours.deleteMany()],
  ["placements", () => owner().placement.deleteMany()],
  [
    "whether an agreement is in force at all",
    () => owner().agreement.updateMany({ data: { status: "ended" } }),
  ],
  ["delivery", () => owner().deliveryTarget.deleteMany()],
];

describe("what schools pay cannot reach the ranking", () => {
  it("every commercial term changed, one kind after the other: each result stays the same, byte for byte", async () => {
    const before = await allResults();
    expect(before.length).toBeGreaterThan(100_000);
    for (const [what, change] of changes) {
      for (const round of [1, 2, 3]) {
        await change(round);
        expect(await allResults(), what).toBe(before);
      }
    }
  });

  it("while a fact of a program does change it", async () => {
    const before = await allResults();
    await owner().program.updateMany({ data: { completionRate: 1 } });
    expect(await allResults()).not.toBe(before);
  });

  it("the role that reads for the match may read its own schema, and no table of the others", async () => {
    const readable = await matcherDb().$queryRaw<{ name: string }[]>`
      SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.table_privileges
      WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`;
    expect(readable.map(({ name }) => name).sort()).toEqual([
      "matching.catalogue_change",
      "matching.catalogue_revision",
      "matching.open_campus",
      "matching.open_program_facts",
      "matching.program_facts",
    ]);
    await expect(matcherDb().$queryRaw`SELECT price_per_lead_cents FROM commerce.agreement`).rejects.toThrow(
      "permission denied",
    );
  });
});
