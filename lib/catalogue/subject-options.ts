import { type CipCode, findCip } from "./cip.ts";
import { readSubject } from "./read-subject.ts";
import { searchSubjects } from "./subject-search.ts";

/** A subject to choose by its code. */
export interface SubjectOption {
  code: CipCode;
  title: string;
  /** The wider field that it belongs to. */
  group: string;
}

export interface SubjectOptions {
  typed: string;
  /** What was typed is this one's code or name; null: it is neither. */
  meant: SubjectOption | null;
  /** Best first. */
  options: SubjectOption[];
  /** True: nothing has the words; these come nearest. */
  isNear: boolean;
}

const MOST = 12;

/** The subjects that somebody may mean by a code or by a few words, as codes: a curated subject is several. */
export function findSubjectOptions(typed: string): SubjectOptions {
  const read = readSubject(typed);
  const meant = "code" in read ? findSubjectOption(read.code) : null;
  const { subjects, isNear } = searchSubjects(typed);
  const codes = [...new Set([...(meant ? [meant.code] : []), ...subjects.flatMap(({ cips }) => cips)])];
  const options = codes.slice(0, MOST).flatMap((code) => findSubjectOption(code) ?? []);
  return { typed, meant, options, isNear: isNear && !meant };
}

/** The subject of a code; null where there is none. */
export function findSubjectOption(code: string): SubjectOption | null {
  const entry = findCip(code);
  return entry ? { code: entry.code, title: entry.title, group: entry.group } : null;
}
