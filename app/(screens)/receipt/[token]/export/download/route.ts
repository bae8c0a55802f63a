import { exportPerson } from "#lib/leads/export-person.ts";
import { findReceipt } from "#lib/leads/receipt.ts";
import { clientAddress, seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";

type Context = { params: Promise<{ token: string }> };

/** Somebody reloads or keeps the address that a form posted to. */
export async function GET(_request: Request, { params }: Context) {
  return seeOther(paths.receiptExport((await params).token));
}

/** Gives the file to whoever knows the address of the request. */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params;
  return receiveVisitorPost(request, "receipt.export", async ({ email }) => {
    const receipt = await findReceipt(token);
    if (receipt?.state !== "open") return seeOther(paths.receipt(token));
    const typed = typeof email === "string" ? email : "";
    const got = await exportPerson(receipt.leadId, typed, clientAddress(request.headers));
    if (got.kind !== "file")
      return seeOther(paths.receiptExport(token, got.kind === "limited" ? "limit" : "address"));
    return new Response(got.json, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="${got.name}"`,
        "Cache-Control": "no-store",
      },
    });
  });
}
