import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { ConflictError, ForbiddenError } from "#lib/platform/errors.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { chooseDefaultPool } from "./match-pool-commands.ts";
import {
  getMatchPool,
  getMatchPoolConflict,
  getMatchPoolScreen,
  MATCH_POOL_KEY,
} from "./match-pool-queries.ts";

const { owner } = useTestDatabase();
let admin: Actor;

beforeEach(async () => {
  await owner().setting.deleteMany({ where: { key: MATCH_POOL_KEY } });
  const user = await owner().user.create({ data: userInput({ role: "admin" }) });
  admin = { id: user.id, name: user.name, role: "admin" };
});

test("partners only, until somebody with the right decides otherwise; the change is on record", async () => {
  expect(await getMatchPool()).toEqual({ pool: "partners", version: 0 });
  await expect(chooseDefaultPool({ ...admin, role: "editor" }, 0, { pool: "all" })).rejects.toThrow(
    ForbiddenError,
  );
  await chooseDefaultPool(admin, 0, { pool: "all" });
  expect(await getMatchPool()).toEqual({ pool: "all", version: 1 });
  const [entry] = await listHistory(admin, "matchPool", MATCH_POOL_KEY);
  expect(entry?.change).toEqual({ pool: ["partners", "all"], version: [0, 1] });
});

test("of two who decide at once, one is told what the other one did", async () => {
  const outcomes = await Promise.allSettled([
    chooseDefaultPool(admin, 0, { pool: "all" }),
    chooseDefaultPool(admin, 0, { pool: "all" }),
  ]);
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toBeInstanceOf(ConflictError);
  const conflict = await getMatchPoolConflict(admin, 0);
  expect(conflict).toMatchObject({ current: { pool: "all" }, version: 1 });
  expect(conflict.edits.at(-1)).toMatchObject({
    actorName: admin.name,
    change: { pool: ["partners", "all"] },
  });
});

test("a word set in the database by hand is read; another one is refused", async () => {
  await owner().setting.create({ data: { key: MATCH_POOL_KEY, value: "all" } });
  expect(await getMatchPool()).toEqual({ pool: "all", version: 1 });
  await owner().setting.update({ where: { key: MATCH_POOL_KEY }, data: { value: "everything" } });
  await expect(getMatchPool()).rejects.toThrow();
});

test("the screen counts both pools and tells the last import of each source", async () => {
  const partner = await owner().partner.create({ data: partnerInput() });
  const paying = await owner().school.create({ data: schoolInput(partner.id) });
  const open = await owner().school.create({ data: schoolInput(null) });
  for (const { id } of [paying, open, open]) await owner().program.create({ data: programInput(id) });
  const run = { source: "ipeds" as const, files: [], startedAt: new Date("2026-11-01") };
  await owner().catalogueImport.create({
    data: { ...run, vintage: "2023", state: "finished", finishedAt: new Date("2026-11-01") },
  });
  await owner().catalogueImport.create({
    data: {
      ...run,
      vintage: "2024",
      startedAt: new Date("2026-11-02"),
      state: "finished",
      finishedAt: new Date("2026-11-02"),
      counts: { "programs added": 2 },
    },
  });
  expect(await getMatchPoolScreen(admin)).toMatchObject({
    programs: { partners: 1, open: 2 },
    imports: [{ source: "ipeds", vintage: "2024", counts: { "programs added": 2 } }],
    runningSince: null,
  });
});
