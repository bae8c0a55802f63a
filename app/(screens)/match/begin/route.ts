import { walkMatch } from "#lib/match/flow.ts";
import { findPlace } from "#lib/places/find-place.ts";
import { seeOther } from "#lib/platform/http.ts";
import { hasOptOutSignal } from "#lib/platform/opt-out-signal.ts";
import { paths } from "#lib/platform/paths.ts";
import { noteSourceGuide, restartVisit, saveAnswers } from "#lib/visits/commands.ts";
import { ensureVisit } from "#lib/visits/current-visit.ts";
import { saveFormDraft } from "#lib/visits/form-drafts.ts";
import { answersOfPreset, readPreset } from "#lib/visits/preset.ts";
import { receiveVisitorPost } from "#lib/visits/visitor-post.ts";

/** Somebody reloads or keeps the address that a form posted to. */
export function GET() {
  return seeOther(paths.match());
}

/** Starts from the start page or straight from a guide's form: its choices go over answers given before. */
export async function POST(request: Request) {
  return receiveVisitorPost(request, "match.begin", async (fields) => {
    const preset = readPreset(fields);
    const { answers, locationDraft } = await answersOfPreset(preset, findPlace);
    const { visit, headers, isNew } = await ensureVisit();
    const hasOptedOut = hasOptOutSignal(request.headers);
    const guide = hasOptedOut ? null : preset.guide;
    const isFresh = fields.fresh === "yes";
    if (isFresh) await restartVisit(visit.id, { answers, sourceGuide: guide });
    else {
      await saveAnswers(visit.id, answers);
      if (guide || hasOptedOut) await noteSourceGuide(visit.id, guide);
    }
    if (locationDraft) await saveFormDraft({ visitId: visit.id, form: "match/location", ...locationDraft });
    const { next } = walkMatch(isFresh ? answers : { ...visit.answers, ...answers });
    const path = next ? paths.matchQuestion(next.key) : paths.matchReview();
    return seeOther(isNew ? `${path}?cookie=new` : path, headers);
  });
}
