import { createProofChallenge } from "#lib/bot-defence/proof-of-work.ts";
import { getRequestSettings } from "#lib/leads/settings.ts";

/** Work for the browser that fills in a request form: half a second of it, while somebody types. */
export async function GET(): Promise<Response> {
  const { proofOfWorkCost } = await getRequestSettings();
  return Response.json(await createProofChallenge(proofOfWorkCost), {
    headers: { "Cache-Control": "no-store" },
  });
}
