import { afterEach, expect, test, vi } from "vitest";
import { DEFAULT_DISCLOSURES } from "#lib/disclosures/default-texts.ts";
import * as queries from "#lib/disclosures/queries.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { getDocumentPool, getDocumentText, getLastKnownText, getPoolText } from "./document-texts.ts";

const database = useTestDatabase();

afterEach(() => vi.restoreAllMocks());

async function publish(body: string): Promise<void> {
  await database.owner().disclosure.create({
    data: {
      kind: "advertiser_strip",
      title: "Short",
      versions: {
        create: {
          number: 1,
          body,
          bodyHash: sha256Hex(body),
          status: "published",
          publishedAt: new Date("2026-11-01T00:00:00Z"),
        },
      },
    },
  });
}

test("documents show the built-in text until one is in force, and screens keep the last one known", async () => {
  const builtIn = await getDocumentText("advertiser_strip");
  expect(builtIn.version).toBeNull();
  expect(DEFAULT_DISCLOSURES.advertiser_strip).toContain("{{publisher}}");
  expect(builtIn.body).not.toContain("{{");

  await publish("Schools pay {{publisher}}, and that is all.");
  const inForce = await getDocumentText("advertiser_strip");
  expect(inForce.version?.number).toBe(1);
  expect(inForce.body).toMatch(/^Schools pay .+, and that is all\.$/);
  expect(await getLastKnownText("advertiser_strip")).toBe(inForce.body);

  vi.spyOn(queries, "listDisclosuresInForce").mockRejectedValue(new Error("the database is gone"));
  await expect(getDocumentText("advertiser_strip")).rejects.toThrow();
  expect(await getLastKnownText("advertiser_strip")).toBe(inForce.body);
});

test("documents say which programs take part in a match, as the setting has it", async () => {
  expect(await getDocumentPool()).toBe("partners");
  expect((await getPoolText("advertiser_page")).body).not.toContain("schools that pay nothing");
  await database.owner().setting.create({ data: { key: "match.pool", value: { pool: "all", version: 1 } } });
  expect(await getDocumentPool()).toBe("all");
  expect((await getPoolText("advertiser_page")).body).toContain("schools that pay nothing");
  expect(await getLastKnownText("advertiser_strip")).toContain("others pay nothing");
});
