import { MOST_LETTERS, searchSubjects } from "#lib/catalogue/subject-search.ts";
import type { SubjectsFound } from "#lib/match/question.ts";
import { subjectOption } from "#lib/match/questions/subject.ts";

/** What a search for a subject finds, to choose from; null where nothing was typed. */
export function findSubjects(typed: string | undefined): SubjectsFound | null {
  const words = typed?.trim().slice(0, MOST_LETTERS) ?? "";
  if (words === "") return null;
  const { subjects, isNear } = searchSubjects(words);
  return { typed: words, options: subjects.map(subjectOption), isNear };
}
