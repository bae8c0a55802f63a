import { indexPrograms } from "#lib/match/reader.ts";
import { checkDocuments } from "#lib/platform/documents.ts";
import { checkDatabase, checkMigrations, runChecks } from "#lib/platform/health.ts";
import { requireCheckedKeys } from "#lib/platform/keys.ts";

export const dynamic = "force-dynamic";

/**
 * 200 when this process can serve: the database answers and is migrated, the keys are those
 * that it was filled with, the documents show what it holds, and programs can be matched. 503 otherwise.
 */
export async function GET(): Promise<Response> {
  const { isReady, checks } = await runChecks({
    database: checkDatabase,
    migrations: checkMigrations,
    keys: requireCheckedKeys,
    documents: checkDocuments,
    match: async () => void (await indexPrograms()),
  });
  return Response.json(
    { status: isReady ? "ok" : "unavailable", checks },
    { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
