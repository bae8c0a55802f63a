import { nearest } from "../closeness.ts";
import { SUBJECT_CLOSENESS } from "../rules.ts";
import type { Criterion } from "./criterion.ts";

const WORDS = {
  same: (subject: string) => `It is exactly your subject, ${subject}.`,
  sameGroup: (subject: string) => `It is closely related to ${subject}.`,
  sameFamilyAndOccupation: (subject: string) => `It is related to ${subject} and leads to the same jobs.`,
  sameFamily: (subject: string) => `It is in the same field as ${subject}, but another subject.`,
  sameOccupation: (subject: string) => `It is another field, but can lead to the same jobs as ${subject}.`,
};

export const subject: Criterion = {
  key: "subject",
  label: "Subject",
  rule: "How near the program's subject code (CIP) is to your subject, and whether both lead to the same occupation.",
  counts: "Always",
  isAsked: (reader) => reader.subjects.length > 0,
  score: ({ closeness }) => (closeness === null ? 0 : SUBJECT_CLOSENESS[closeness]),
  explain: ({ entry: { program } }, reader) => {
    const facts = [{ label: "Subject code (CIP 2020)", value: program.cipCode }];
    const found = nearest(reader.subjects, program.cipCode);
    if (!found) return { known: true, reason: "It is outside your subject.", facts };
    return { known: true, reason: WORDS[found.closeness](found.subject.label), facts };
  },
};
