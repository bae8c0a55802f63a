import { beforeEach, expect, test } from "vitest";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { checkKeys } from "./keys.ts";

const database = useTestDatabase();
beforeEach(async () => {
  await database.owner().keyCheck.deleteMany();
});

test("keys are recorded at the first start and recognised at the next", async () => {
  await checkKeys();
  await checkKeys();
  const recorded = await database.owner().keyCheck.findMany({ orderBy: { keyId: "asc" } });
  expect(recorded.map(({ keyId, purpose }) => [keyId, purpose])).toEqual([
    ["blind-index", "look-up"],
    ["test1", "sealing"],
  ]);
});

test("a start without a key that the database has seen is refused", async () => {
  await database.owner().keyCheck.create({ data: { keyId: "k0", purpose: "sealing", check: "whatever" } });
  await expect(checkKeys()).rejects.toThrow('under the key "k0", which FAIRMATCH_KEYS lacks');
});

test("a start with another key of the same name is refused", async () => {
  await checkKeys();
  await database.owner().keyCheck.update({ where: { keyId: "test1" }, data: { check: "0".repeat(64) } });
  await expect(checkKeys()).rejects.toThrow('The key "test1" is not the one');
});

test("starts at the same time agree", async () => {
  await Promise.all(Array.from({ length: 5 }, () => checkKeys()));
  expect(await database.owner().keyCheck.count()).toBe(2);
});
