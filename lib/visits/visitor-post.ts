import "server-only";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { type FormFields, isSameOrigin, readFormFields } from "#lib/platform/http.ts";

/**
 * What every public form post goes through before its own work: it comes from our own pages, it is at most
 * 64 kB, and an unknown error ends in a page with a reference number, never in a bare 500.
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
    const fields = await readFormFields(request);
    if (fields) return await work(fields);
    return plainPage(413, "We could not read this form", [
      "What was sent is too long, or is not a form of this site. Go back, shorten it and send it again.",
    ]);
  } catch (error) {
    const reference = reportUnknownError(error, where);
    return plainPage(500, "Something went wrong on our side", [
      "Nothing was lost that you sent before. Go back and send the form again in a moment.",
      `If it happens again, tell us this number: ${reference}`,
    ]);
  }
}

/** A page that needs neither database nor framework, so that it always comes out. Texts are ours, without markup. */
function plainPage(status: number, title: string, paragraphs: string[]): Response {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join("");
  return new Response(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title} - Fairmatch</title></head><body><main><h1>${title}</h1>${body}<p><a href="/match">Go to your match</a></p></main></body></html>`,
    { status, headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" } },
  );
}
