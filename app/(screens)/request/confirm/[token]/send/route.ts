import { confirmRequest } from "#lib/leads/confirm-commands.ts";
import { findConfirmation } from "#lib/leads/confirmation.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";

/** The button behind a mailed link: sends the request off and leads to its receipt; else back, where it says why not. */
export function POST(
  request: Request,
  { params }: RouteContext<"/request/confirm/[token]/send">,
): Promise<Response> {
  return receiveVisitorPost(request, "request.confirm", async () => {
    const { token } = await params;
    await confirmRequest(token);
    const confirmation = await findConfirmation(token);
    return seeOther(
      confirmation?.state === "confirmed"
        ? paths.receipt(confirmation.receiptToken)
        : paths.requestConfirm(token),
    );
  });
}
