import { occupationsOf } from "#lib/catalogue/crosswalk.ts";
import type { Subject } from "#lib/catalogue/subjects.ts";
import { SUBJECT_CLOSENESS } from "./rules.ts";

export type Closeness = keyof typeof SUBJECT_CLOSENESS;

const measured = new WeakMap<Subject, Map<string, Closeness | null>>();

/**
 * How near a program's code is to a subject: one of its codes, else measured from its main code, by the codes' own
 * nesting (four and two digits) and by the occupations that both prepare for. Null: outside the family. Each pair is
 * measured once, for it is asked for every program of a catalogue.
 */
export function closenessTo(subject: Subject, cipCode: string): Closeness | null {
  const byCode = measured.get(subject) ?? new Map<string, Closeness | null>();
  const known = byCode.get(cipCode);
  if (known !== undefined) return known;
  const closeness = measure(subject, cipCode);
  measured.set(subject, byCode.set(cipCode, closeness));
  return closeness;
}

function measure(subject: Subject, cipCode: string): Closeness | null {
  const [main] = subject.cips;
  if (subject.cips.includes(cipCode)) return "same";
  if (cipCode.slice(0, 5) === main.slice(0, 5)) return "sameGroup";
  const occupations = occupationsOf(main);
  const sharesOccupation = occupationsOf(cipCode).some((soc) => occupations.includes(soc));
  if (cipCode.slice(0, 2) === main.slice(0, 2))
    return sharesOccupation ? "sameFamilyAndOccupation" : "sameFamily";
  return sharesOccupation ? "sameOccupation" : null;
}

/** The nearest of several subjects, with how near it is; null when the program is outside all of them. */
export function nearest(subjects: readonly Subject[], cipCode: string) {
  let best: { subject: Subject; closeness: Closeness } | null = null;
  for (const subject of subjects) {
    const closeness = closenessTo(subject, cipCode);
    if (closeness && (!best || SUBJECT_CLOSENESS[closeness] > SUBJECT_CLOSENESS[best.closeness]))
      best = { subject, closeness };
  }
  return best;
}
