import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/access/actor.ts";
import { listEditsSince } from "#lib/access/conflict.ts";
import type { FormConflict } from "#lib/access/form-result.ts";
import { permit } from "#lib/access/permit.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { type MatchPoolForm, matchPoolSchema } from "./match-pool-schema.ts";
import type { MatchPoolScreen, MatchPoolSetting } from "./match-pool-views.ts";
import { PUBLIC_PROGRAM } from "./public-where.ts";

export const MATCH_POOL_KEY = "match.pool";

/** As kept in table `setting`; the bare word is how somebody with database access may set it. */
const storedSchema = z.union([
  matchPoolSchema.extend({ version: z.int().min(1) }),
  matchPoolSchema.shape.pool.transform((pool) => ({ pool, version: 1 })),
]);

/** Which programs take part unless the reader chooses; partners only until somebody decides. Throws when the stored value is not sound. */
export async function getMatchPool(db: Pick<Tx, "setting"> = appDb()): Promise<MatchPoolSetting> {
  const row = await db.setting.findUnique({ where: { key: MATCH_POOL_KEY }, select: { value: true } });
  return row ? storedSchema.parse(row.value) : { pool: "partners", version: 0 };
}

const countsSchema = z.record(z.string(), z.number()).catch({});

/** What the screen about the pool tells. */
export async function getMatchPoolScreen(actor: Actor): Promise<MatchPoolScreen> {
  permit(actor, "matchPool", "read");
  const [setting, all, open, finished, running] = await Promise.all([
    getMatchPool(),
    appDb().program.count({ where: PUBLIC_PROGRAM }),
    appDb().program.count({
      where: { status: "published", school: { status: "published", partnerId: null } },
    }),
    appDb().catalogueImport.findMany({
      where: { state: "finished" },
      distinct: ["source"],
      orderBy: { startedAt: "desc" },
      select: { source: true, vintage: true, finishedAt: true, counts: true },
    }),
    appDb().catalogueImport.findFirst({
      where: { state: "running" },
      orderBy: { startedAt: "desc" },
      select: { startedAt: true },
    }),
  ]);
  return {
    ...setting,
    programs: { partners: all - open, open },
    imports: finished.flatMap(({ finishedAt, counts, ...row }) =>
      finishedAt ? { ...row, finishedAt, counts: countsSchema.parse(counts) } : [],
    ),
    runningSince: running?.startedAt ?? null,
  };
}

/** What to show somebody whose change came after another one. */
export async function getMatchPoolConflict(
  actor: Actor,
  version: number,
): Promise<FormConflict<MatchPoolForm>> {
  const { version: current, ...form } = await getMatchPool();
  const edits = await listEditsSince(actor, "matchPool", MATCH_POOL_KEY, version);
  return { edits, current: form, version: current };
}
