import { changePreferences } from "#lib/leads/preferences-commands.ts";
import { parsePreferences } from "#lib/leads/preferences-schema.ts";
import { findReceipt } from "#lib/leads/receipt.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";

type Context = { params: Promise<{ token: string }> };

/** Somebody reloads or keeps the address that a form posted to. */
export async function GET(_request: Request, { params }: Context) {
  return seeOther(paths.receiptPreferences((await params).token));
}

/** Keeps what the form of the receipt says. */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params;
  return receiveVisitorPost(request, "receipt.preferences", async (fields) => {
    const receipt = await findReceipt(token);
    if (receipt?.state !== "open") return seeOther(paths.receipt(token));
    const preferences = parsePreferences(fields);
    if (!preferences) return seeOther(paths.receiptPreferences(token, "form"));
    await changePreferences(receipt.leadId, preferences);
    return seeOther(paths.receiptDone(token, "preferences"));
  });
}
