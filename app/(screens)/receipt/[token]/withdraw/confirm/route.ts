import { findReceipt } from "#lib/leads/receipt.ts";
import { withdrawConsents } from "#lib/leads/withdraw-commands.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";

type Context = { params: Promise<{ token: string }> };

/** Somebody reloads or keeps the address that a form posted to. */
export async function GET(_request: Request, { params }: Context) {
  return seeOther(paths.receiptWithdraw((await params).token));
}

/** Withdraws from one school, or from all when none is named. */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params;
  return receiveVisitorPost(request, "receipt.withdraw", async ({ school }) => {
    const receipt = await findReceipt(token);
    if (receipt?.state !== "open") return seeOther(paths.receipt(token));
    const meant = receipt.inquiries.find(({ inquiryId }) => inquiryId === school);
    if (school !== undefined && !meant) return seeOther(paths.receiptWithdraw(token));
    await withdrawConsents(receipt.leadId, meant ? { inquiryId: meant.inquiryId } : "all", {
      reason: "withdrawn",
      method: "receipt",
    });
    return seeOther(paths.receiptDone(token, "withdrawn"));
  });
}
