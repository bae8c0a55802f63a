/** When what the signal changes here was changed last. */
const LAST_UPDATE = "2026-11-27";

/** Says that this site honors Global Privacy Control (https://w3c.github.io/gpc/#gpc-support-resource). */
export function GET(): Response {
  return Response.json(
    { gpc: true, lastUpdate: LAST_UPDATE },
    { headers: { "Cache-Control": "public, max-age=3600" } },
  );
}
