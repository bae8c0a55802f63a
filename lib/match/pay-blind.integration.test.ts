import { beforeAll, describe, expect, it } from "vitest";
import { matcherDb } from "#lib/platform/db.ts";
import { seedDemoWorld } from "#prisma/demo/world.ts";
import { provePayBlind } from "#prisma/testing/pay-blind/prove.ts";
import { answerSets, hashResults, TODAY } from "#prisma/testing/pay-blind/results.ts";
import { TERMS } from "#prisma/testing/pay-blind/terms.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";

const { owner } = useTestDatabase();

beforeAll(async () => {
  await seedDemoWorld(owner(), {
    today: new Date(TODAY),
    receiverOrigin: "http://127.0.0.1:1",
    indexKey: "tests-only-index-key-0123456789abcdef",
  });
});

describe("what schools pay cannot reach the ranking", () => {
  it("every commercial term changed at random, alone and together: each result stays the same, byte for byte", async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    console.log(`pay-blind seed ${seed}`);
    const rows = await commercialRows();
    const proof = await provePayBlind(owner(), { seed, rounds: { each: 1, together: 3 } });
    expect(proof).toMatchObject({ result: "identical", answerSets: 50, permutations: TERMS.length + 3 });
    expect(await commercialRows()).not.toEqual(rows);
  }, 120_000);

  it("the terms that are changed are all that the schema of commerce holds", async () => {
    const tables = await owner().$queryRaw<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'commerce' ORDER BY 1`;
    expect(tables.map(({ name }) => name)).toEqual([
      "agreement",
      "agreement_cap",
      "agreement_closed_day",
      "agreement_hours",
      "agreement_price",
      "agreement_proposal",
      "delivery_target",
      "placement",
      "placement_click",
      "reservation",
    ]);
  });

  it("while a fact of a program does change it", async () => {
    const sets = answerSets(1);
    const before = await hashResults(owner(), sets);
    expect(await hashResults(owner(), sets)).toEqual(before);
    await owner().program.updateMany({ data: { completionRate: 1 } });
    expect(await hashResults(owner(), sets)).not.toEqual(before);
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

/** How many rows each kind of term has, and what prices add up to. */
async function commercialRows() {
  const { _sum } = await owner().agreement.aggregate({ _sum: { pricePerLeadCents: true } });
  const counts = await Promise.all([
    owner().reservation.count(),
    owner().placement.count(),
    owner().agreementHours.count(),
  ]);
  return [_sum.pricePerLeadCents, ...counts];
}
