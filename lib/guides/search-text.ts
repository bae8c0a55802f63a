import { SUBJECTS, type Subject, type SubjectKey } from "#lib/catalogue/subjects.ts";
import type { GuideSummary } from "./schema.ts";
import { isFound, searchable } from "./search.ts";

/** The subjects that a guide is about, in the order of the catalogue. */
export function guideSubjects(guide: GuideSummary): (Subject & { key: SubjectKey })[] {
  return SUBJECTS.filter(
    ({ key, cips }) => key === guide.subject || cips.some((cip) => guide.subjects.includes(cip)),
  );
}

/** All that a guide can be found by: its title, name and summary, and its subjects with everyday words for them. */
export function guideSearchText(guide: GuideSummary): string {
  const { title, name, summary } = guide;
  const subjects = guideSubjects(guide).flatMap(({ label, synonyms }) => [label, ...synonyms]);
  return [...new Set(searchable([title, name, summary, ...subjects].join(" ")).split(" "))].join(" ");
}

/** The subjects that have a guide, to choose from. */
export function listFields(guides: readonly GuideSummary[]): { value: SubjectKey; label: string }[] {
  const used = new Set(guides.flatMap(guideSubjects));
  return SUBJECTS.filter((subject) => used.has(subject)).map(({ key, label }) => ({ value: key, label }));
}

/** What a reader looks for; an empty part does not narrow. */
export interface GuideSearch {
  words: string;
  field: SubjectKey | "";
}

/** The guides that a search finds, in the order given. */
export function searchGuides(guides: readonly GuideSummary[], { words, field }: GuideSearch): GuideSummary[] {
  return guides.filter(
    (guide) =>
      (field === "" || guideSubjects(guide).some(({ key }) => key === field)) &&
      isFound(guideSearchText(guide), words),
  );
}

/** What the form lets in. */
export const MOST_LETTERS = 100;

/**
 * Reads the address of a search. People edit addresses: an unknown field is dropped, and `dropped` says so; words
 * beyond what the form lets in are cut.
 */
export function readGuideSearch(given: Readonly<Record<string, string | readonly string[] | undefined>>): {
  search: GuideSearch;
  dropped: boolean;
} {
  const first = (name: string) => {
    const value = given[name];
    return (typeof value === "string" ? value : value?.[0])?.trim() ?? "";
  };
  const typed = first("field");
  const field = SUBJECTS.find(({ key }) => key === typed)?.key ?? "";
  return {
    search: { words: first("q").slice(0, MOST_LETTERS), field },
    dropped: typed !== "" && field === "",
  };
}
