import { listProgramFacts } from "#lib/match/reader.ts";
import { checkDocuments } from "#lib/platform/documents.ts";
import { checkDatabase, checkMigrations, runChecks } from "#lib/platform/health.ts";

export const dynamic = "force-dynamic";

/**
 * 200 when this process can serve: the database answers and is migrated, the documents
 * show what it holds, and programs can be matched. 503 otherwise.
 */
export async function GET(): Promise<Response> {
  const { isReady, checks } = await runChecks({
    database: checkDatabase,
    migrations: checkMigrations,
    documents: checkDocuments,
    match: async () => void (await listProgramFacts()),
  });
  return Response.json(
    { status: isReady ? "ok" : "unavailable", checks },
    { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
