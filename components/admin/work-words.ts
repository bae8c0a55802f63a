import type { FactKind } from "#lib/upkeep/expiry.ts";
import type { WorkKind } from "#lib/upkeep/schema.ts";

/** Each kind of upkeep: on the home page, as a tab, and what to do about it. */
export const WORK_WORDS: Record<WorkKind, { figure: string; title: string; about: string; day: string }> = {
  facts: {
    figure: "programs with facts that have run out",
    title: "Facts that have run out",
    about: "Look them up at their source. Change what is different, or say that all is still true.",
    day: "Checked on",
  },
  links: {
    figure: "dead links",
    title: "Dead links",
    about: "Web addresses of schools and partners where nobody answers. Each is looked at once a week.",
    day: "Dead since",
  },
  starts: {
    figure: "programs whose starts are all over",
    title: "Starts that are over",
    about: "Every start date of these programs has passed. Readers see no next start.",
    day: "Last start",
  },
  drafts: {
    figure: "drafts older than 30 days",
    title: "Forgotten drafts",
    about: "Nobody has changed these drafts for 30 days. Finish and publish them, or withdraw them.",
    day: "Changed on",
  },
  unmatched: {
    figure: "published programs that never match",
    title: "Never matched",
    about: "In no list of the latest 200 visits, and of no invented student. See what keeps each one out.",
    day: "",
  },
};

export const EXPIRED_WORDS: Record<FactKind, string> = {
  starts: "start dates",
  cost: "costs",
  aid: "aid",
  results: "results of graduates",
  rest: "everything else",
};
