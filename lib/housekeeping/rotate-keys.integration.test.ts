import { afterAll, beforeAll, expect, test } from "vitest";
import { openNote } from "#lib/leads/note-text.ts";
import { open, seal } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import { checkKeys } from "#lib/platform/keys.ts";
import { leadInput } from "#prisma/factories/lead-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { countByKey, forgetKey, ROTATED_COLUMNS, rotateKeys } from "./rotate-keys.ts";

const database = useTestDatabase();
const FORMER = process.env.FAIRMATCH_KEYS ?? "";
const NEXT = "test2:HRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgEAHx4";

/** Starts as a process with these keys would. */
function useKeys(ring: string): void {
  process.env.FAIRMATCH_KEYS = ring;
  const shared = globalThis as unknown as Record<symbol, unknown>;
  for (const name of ["keys", "keys.check", "env"]) delete shared[Symbol.for(`fairmatch.${name}`)];
}
beforeAll(() => checkKeys());
afterAll(() => useKeys(FORMER));

const makeLead = async (name: string) => {
  const lead = leadInput({ name, email: `${name}@example.org`, phone: "+16172530000", question: "When?" });
  await database.owner().lead.create({ data: lead });
  return lead.id;
};

test("every column whose name says that it is sealed is covered", async () => {
  const columns = await database.owner().$queryRaw<{ name: string }[]>`
    SELECT table_schema || '.' || table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE column_name LIKE '%\\_sealed' AND table_schema IN ('public', 'commerce')`;
  expect([...ROTATED_COLUMNS].sort()).toEqual(columns.map(({ name }) => name).sort());
});

test("a new key takes over while people write, and the former one can go", async () => {
  const ids = await Promise.all(Array.from({ length: 600 }, (_, index) => makeLead(`person${index}`)));
  expect([...(await countByKey(database.owner())).keys()]).toEqual(["test1"]);

  useKeys(`${NEXT},${FORMER}`);
  await checkKeys();
  const [changing] = ids;
  const [rotated] = await Promise.all([
    rotateKeys(database.owner()),
    ...Array.from({ length: 20 }, (_, index) => makeLead(`newcomer${index}`)),
    appDb().lead.update({
      where: { id: changing },
      data: { nameSealed: seal("renamed", `lead.name:${changing}`) },
    }),
  ]);
  expect(rotated).toBeGreaterThanOrEqual(599);
  expect(await forgetKey(database.owner(), "test2")).toBe(false);
  await rotateKeys(database.owner());
  expect([...(await countByKey(database.owner())).keys()]).toEqual(["test2"]);

  expect(await forgetKey(database.owner(), "test1")).toBe(true);
  useKeys(NEXT);
  await checkKeys();
  const leads = await database.owner().lead.findMany({ select: { id: true, nameSealed: true } });
  const names = leads.map(({ id, nameSealed }) => open(nameSealed ?? "", `lead.name:${id}`));
  expect(new Set(names)).toEqual(
    new Set([
      "renamed",
      ...Array.from({ length: 599 }, (_, index) => `person${index + 1}`),
      ...Array.from({ length: 20 }, (_, index) => `newcomer${index}`),
    ]),
  );
});

test("notes from before notes were sealed are sealed, and still read", async () => {
  const leadId = await makeLead("noted");
  const author = await database.owner().user.create({ data: userInput() });
  const old = await database
    .owner()
    .leadNote.create({ data: { leadId, authorId: author.id, body: "Called." } });
  expect(openNote(old)).toBe("Called.");
  await rotateKeys(database.owner());
  const note = await database.owner().leadNote.findUniqueOrThrow({ where: { id: old.id } });
  expect(note.body).toBeNull();
  expect(openNote(note)).toBe("Called.");
});
