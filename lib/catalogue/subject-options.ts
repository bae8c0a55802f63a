import { SUBJECTS } from "./subjects.ts";

/** Each CIP code that a curated subject uses, with the names of its subjects, by code. */
export function listCipOptions(): { cip: string; label: string }[] {
  const labels = new Map<string, string[]>();
  for (const subject of SUBJECTS)
    for (const cip of subject.cips) labels.set(cip, [...(labels.get(cip) ?? []), subject.label]);
  return [...labels]
    .map(([cip, names]) => ({ cip, label: names.join(", ") }))
    .sort((a, b) => a.cip.localeCompare(b.cip));
}
