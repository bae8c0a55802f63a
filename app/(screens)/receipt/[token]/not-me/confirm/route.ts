import { findReceipt } from "#lib/leads/receipt.ts";
import { disownLead } from "#lib/leads/withdraw-commands.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";

type Context = { params: Promise<{ token: string }> };

/** Somebody reloads or keeps the address that a form posted to. */
export async function GET(_request: Request, { params }: Context) {
  return seeOther(paths.receiptNotMe((await params).token));
}

/** Stops everything. */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params;
  return receiveVisitorPost(request, "receipt.not-me", async () => {
    const receipt = await findReceipt(token);
    if (receipt?.state === "open") await disownLead(receipt.leadId);
    return seeOther(paths.receipt(token));
  });
}
