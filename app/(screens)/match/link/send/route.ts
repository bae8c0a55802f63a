import { parseEmailAddress } from "#lib/platform/email-address.ts";
import { clientAddress, seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { findVisit } from "#lib/visits/current-visit.ts";
import { dropFormDraft, saveFormDraft } from "#lib/visits/form-drafts.ts";
import { askForLink } from "#lib/visits/link-commands.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";

/** Somebody reloads or keeps the address that a form posted to. */
export function GET() {
  return seeOther(paths.matchLinkForm("review"));
}

/** Has a link to this visit mailed. The answer is the same whether or not the mailbox exists or had enough. */
export async function POST(request: Request) {
  return receiveVisitorPost(request, "match.link", async ({ email: given, return: from }) => {
    const visit = await findVisit();
    if (!visit) return seeOther(paths.match());
    const at = from === "results" ? "results" : "review";
    const typed = typeof given === "string" ? given.trim() : "";
    const draft = { visitId: visit.id, form: "match/link" };
    const refuse = async (message: string) => {
      await saveFormDraft({ ...draft, values: { email: typed }, errors: { email: message } });
      return seeOther(paths.matchLinkForm(at));
    };
    const email = parseEmailAddress(typed);
    if (!email) return refuse("Enter an e-mail address such as name@example.com.");
    if (!(await askForLink({ visitId: visit.id, email, client: clientAddress(request.headers) })))
      return refuse("Too many links were asked for from here. Try again later.");
    await dropFormDraft(draft);
    return seeOther(paths.matchLinkForm(at, "sent"));
  });
}
