import { findCertificate } from "#lib/leads/certificate-queries.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

type Context = { params: Promise<{ token: string; inquiry: string }> };

/** The certificate as a signed file; the page says why when there is none yet. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token, inquiry } = await params;
  const found = await findCertificate(token, inquiry);
  if (!found?.certificate) return seeOther(paths.receiptCertificate(token, inquiry));
  return new Response(`${JSON.stringify(found.certificate, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="certificate-${found.reference}.json"`,
      "Cache-Control": "no-store",
      "Referrer-Policy": "same-origin",
    },
  });
}
