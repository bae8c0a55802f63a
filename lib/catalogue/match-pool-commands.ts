import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import { ConflictError } from "#lib/platform/errors.ts";
import { getMatchPool, MATCH_POOL_KEY } from "./match-pool-queries.ts";
import type { MatchPoolForm } from "./match-pool-schema.ts";

/** Decides which programs take part in a match unless the reader chooses. Throws ConflictError when somebody else decided since `version`. */
export async function chooseDefaultPool(actor: Actor, version: number, form: MatchPoolForm): Promise<void> {
  permit(actor, "matchPool", "write");
  await appDb().$transaction(async (tx) => {
    // There may be no row to lock yet.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${MATCH_POOL_KEY}))`;
    const before = await getMatchPool(tx);
    if (before.version !== version)
      throw new ConflictError("Somebody else changed this setting. Reload the page to see it as it stands.");
    if (before.pool === form.pool) return;
    const value = { ...form, version: version + 1 };
    await tx.setting.upsert({
      where: { key: MATCH_POOL_KEY },
      create: { key: MATCH_POOL_KEY, value },
      update: { value },
      select: { key: true },
    });
    await recordAudit(tx, actor, {
      action: "matchPool.updated",
      resource: "matchPool",
      resourceId: MATCH_POOL_KEY,
      change: { pool: [before.pool, form.pool], version: [version, version + 1] },
    });
    await noteDocumentChange(tx, "disclosures");
  });
}
