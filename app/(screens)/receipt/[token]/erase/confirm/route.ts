import { eraseOwnLead } from "#lib/leads/erase-commands.ts";
import { findReceipt } from "#lib/leads/receipt.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";

type Context = { params: Promise<{ token: string }> };

/** Somebody reloads or keeps the address that a form posted to. */
export async function GET(_request: Request, { params }: Context) {
  return seeOther(paths.receiptErase((await params).token));
}

/** Erases what is known about the person. */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params;
  return receiveVisitorPost(request, "receipt.erase", async () => {
    const receipt = await findReceipt(token);
    if (!receipt) return seeOther(paths.receipt(token));
    const outcome = await eraseOwnLead(receipt.leadId);
    return seeOther(outcome === "held" ? paths.receiptErase(token) : paths.receipt(token));
  });
}
