import type { MatchWalk } from "#lib/match/flow.ts";
import { paths } from "#lib/platform/paths.ts";
import type { ReturnTo } from "./search-params.ts";

interface Answered {
  key: string;
  before: MatchWalk;
  after: MatchWalk;
  returnTo: ReturnTo;
  /** "Show my matches now" was pressed. */
  wantsResults: boolean;
  /** This post opened the visit: the next page then finds out whether the browser kept the cookie. */
  isNew: boolean;
}

/**
 * Where an answer leads. A change made from the review or the results leads back there, unless it brings up
 * a question that was not asked before.
 */
export function nextPath({ isNew, ...answered }: Answered): string {
  const path = pathAfter(answered);
  if (!isNew) return path;
  // Only a visit with answers gets to this question: they are gone with their cookie.
  const cookie = answered.before.canVisit(answered.key) ? "new" : "lost";
  return `${path}${path.includes("?") ? "&" : "?"}cookie=${cookie}`;
}

function pathAfter({ key, before, after, returnTo, wantsResults }: Omit<Answered, "isNew">): string {
  if (wantsResults && after.canFinish) return paths.matchResults();
  if (!returnTo || !after.canFinish) {
    const next = after.nextAfter(key);
    return next ? paths.matchQuestion(next.key, returnTo) : paths.matchReview();
  }
  const broughtUp = after.path.find((step) => !before.path.includes(step) && !(step.key in after.relevant));
  if (broughtUp) return paths.matchQuestion(broughtUp.key, returnTo);
  return returnTo === "review" ? paths.matchReview() : paths.matchResults();
}
