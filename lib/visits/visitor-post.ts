import "server-only";
import { AWAY_FOR_SECONDS, isDatabaseAway } from "#lib/platform/database-away.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { clientAddress, type FormFields, isSameOrigin, readFormFields } from "#lib/platform/http.ts";
import { addressKey, takeToken } from "#lib/platform/rate-limit.ts";

/** Posts of one address, wide enough for a whole school behind one: it keeps a flood from filling the tables. */
const POSTS = { points: 3_000, seconds: 600 };

/**
 * What every public form post goes through before its own work: it comes from our own pages and from an
 * address that does not flood us, it is at most 64 kB, and an unknown error ends in a page with a reference
 * number, never in a bare 500. While the database is away the answer is 503.
 */
export async function receiveVisitorPost(
  request: Request,
  where: string,
  work: (fields: FormFields) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request)) {
    return plainPage(403, "We could not accept this form", [
      "It did not come from a page of this site. Open the page again and send the form from there.",
    ]);
  }
  try {
    const { ok, retryAfterSeconds } = await takeToken(
      "visitor",
      addressKey(clientAddress(request.headers)),
      POSTS,
    );
    if (!ok) {
      return plainPage(
        429,
        "Too much came from your network",
        [`Wait ${Math.ceil(retryAfterSeconds / 60)} minutes, go back and send the form again.`],
        { "Retry-After": String(retryAfterSeconds) },
      );
    }
    const fields = await readFormFields(request);
    if (fields) return await work(fields);
    return plainPage(413, "We could not read this form", [
      "What was sent is too long, or is not a form of this site. Go back, shorten it and send it again.",
    ]);
  } catch (error) {
    const reference = reportUnknownError(error, where);
    if (isDatabaseAway(error))
      return plainPage(
        503,
        "Please try again in a minute",
        [
          "We cannot take this right now. It is not your doing. Go back and send the form again in a minute.",
          "A request that was sent before is never sent twice.",
        ],
        { "Retry-After": String(AWAY_FOR_SECONDS) },
      );
    return plainPage(500, "Something went wrong on our side", [
      "Nothing was lost that you sent before. Go back and send the form again in a moment.",
      `If it happens again, tell us this number: ${reference}`,
    ]);
  }
}

/** A page that needs neither database nor framework, so that it always comes out. Texts are ours, without markup. */
function plainPage(
  status: number,
  title: string,
  paragraphs: string[],
  headers: Record<string, string> = {},
): Response {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join("");
  return new Response(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title} - Fairmatch</title></head><body><main><h1>${title}</h1>${body}<p><a href="/match">Go to your match</a></p></main></body></html>`,
    {
      status,
      headers: { ...headers, "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
    },
  );
}
