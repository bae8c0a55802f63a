import { createProofChallenge } from "#lib/bot-defence/proof-of-work.ts";
import { getRequestSettings } from "#lib/leads/settings.ts";
import { clientAddress } from "#lib/platform/http.ts";
import { addressKey, takeToken } from "#lib/platform/rate-limit.ts";

const HOUR = 3_600;

/**
 * Work for the browser that fills in a request form: half a second of it, while somebody types. Making it is work for us too,
 * so one address gets so much of it. A form without can still be sent, and confirmed by mail.
 */
export async function GET(request: Request): Promise<Response> {
  const { proofOfWorkCost, challengesPerAddressAndHour } = await getRequestSettings();
  const { ok, retryAfterSeconds } = await takeToken(
    "request.challenge",
    addressKey(clientAddress(request.headers)),
    { points: challengesPerAddressAndHour, seconds: HOUR },
  );
  const headers = { "Cache-Control": "no-store" };
  if (!ok)
    return Response.json(
      {},
      { status: 429, headers: { ...headers, "Retry-After": String(retryAfterSeconds) } },
    );
  return Response.json(await createProofChallenge(proofOfWorkCost), { headers });
}
