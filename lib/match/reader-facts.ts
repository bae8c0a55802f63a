import { findInterest, findSubject, type Subject } from "#lib/catalogue/subjects.ts";
import type { Answers } from "./answers.ts";

/** The subjects that the reader is looking for: one, or those of an interest. */
export function chosenSubjects({ subject }: Answers): Subject[] {
  if (!subject) return [];
  const keys =
    subject.interest === null ? [subject.subject] : (findInterest(subject.interest)?.subjects ?? []);
  return keys.flatMap((key) => findSubject(key) ?? []);
}
