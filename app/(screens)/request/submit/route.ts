import { type SubmitOutcome, submitLead } from "#lib/leads/commands.ts";
import { doubtAboutEmail } from "#lib/leads/email-doubt.ts";
import { REQUEST_DRAFT, requestDraft } from "#lib/leads/request-draft.ts";
import { FORM_ERROR, parseRequest } from "#lib/leads/schema.ts";
import { getRequestSettings } from "#lib/leads/settings.ts";
import { clientAddress, type FormFields, leadTo } from "#lib/platform/http.ts";
import { hasOptOutSignal } from "#lib/platform/opt-out-signal.ts";
import { paths } from "#lib/platform/paths.ts";
import { noteSourceGuide } from "#lib/visits/commands.ts";
import { ensureVisit, findVisit } from "#lib/visits/current-visit.ts";
import { dropFormDraft, saveFormDraft } from "#lib/visits/form-drafts.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";

export function POST(request: Request): Promise<Response> {
  return receiveVisitorPost(request, "request", async (fields) => {
    const [visit, settings] = await Promise.all([findVisit(), getRequestSettings()]);
    const parsed = parseRequest(fields, settings);
    const forget = () => visit && dropFormDraft({ visitId: visit.id, form: REQUEST_DRAFT });

    if (!parsed.ok && parsed.isUnderAge) {
      await forget();
      return leadTo(request, paths.requestNotYet());
    }
    if (!parsed.ok) return comeBack(request, fields, { kind: "refused", errors: parsed.errors });
    const doubt = doubtAboutEmail(parsed.request.email, fields.asked);
    if (doubt) {
      const asked = { ...fields, asked: parsed.request.email };
      return comeBack(request, asked, { kind: "refused", errors: { email: doubt } });
    }

    const sender = {
      visit,
      address: clientAddress(request.headers),
      userAgent: request.headers.get("user-agent") ?? "",
      hasOptOutSignal: hasOptOutSignal(request.headers),
    };
    if (visit?.sourceGuide && sender.hasOptOutSignal) await noteSourceGuide(visit.id, null);
    const outcome = await submitLead(parsed.request, sender, settings);
    if (outcome.kind !== "received") return comeBack(request, fields, outcome);
    await forget();
    return leadTo(request, paths.receipt(outcome.receiptToken));
  });
}

/** Back to the form with everything that was typed, and why. */
async function comeBack(
  request: Request,
  fields: FormFields,
  outcome: Exclude<SubmitOutcome, { kind: "received" }>,
): Promise<Response> {
  const { visit, headers } = await ensureVisit();
  const { kind } = outcome;
  const values = requestDraft(fields, kind === "refused" ? null : { ...outcome, reason: kind });
  // A form that was stored already must get a new key, or it could never be sent as a new request.
  if (kind === "sent_before" || (kind === "refused" && outcome.errors[FORM_ERROR])) delete values.key;
  await saveFormDraft({
    visitId: visit.id,
    form: REQUEST_DRAFT,
    values,
    errors: kind === "refused" ? outcome.errors : {},
  });
  const programIds = [values.program ?? []].flat();
  const anchor = kind === "refused" ? "error-summary" : "main";
  return leadTo(request, paths.requestRefused(programIds, anchor), headers);
}
