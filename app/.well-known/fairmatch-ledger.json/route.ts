import { findLedgerHead } from "#lib/ledger/head-queries.ts";

export const dynamic = "force-dynamic";

/** The keys that have signed the ledger, and its newest batch: whoever keeps a copy can show later that nothing was cut off. */
export async function GET(): Promise<Response> {
  return Response.json(await findLedgerHead(), { headers: { "Cache-Control": "public, max-age=60" } });
}
