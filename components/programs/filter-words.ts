import type { PublicFilter } from "#lib/catalogue/public-filter.ts";
import { findSubject } from "#lib/catalogue/subjects.ts";
import { LEVEL_WORDS } from "#lib/catalogue/words.ts";
import { findState } from "#lib/places/states.ts";

/** What a filter is about: "Health information, Certificate, Florida"; empty where nothing is chosen. */
export function filterWords({ subject, level, state, schools }: PublicFilter): string {
  return [
    subject && findSubject(subject)?.label,
    level && LEVEL_WORDS[level],
    state && findState(state)?.name,
    schools && "schools that pay us",
  ]
    .filter(Boolean)
    .join(", ");
}

/** "1 program", "1,204 programs". */
export function programCount(count: number): string {
  return count === 1 ? "1 program" : `${count.toLocaleString("en-US")} programs`;
}

/** The filter without each of its choices in turn, with the words for leaving it out. */
export function widerFilters(filter: PublicFilter): { words: string; filter: PublicFilter }[] {
  const { subject, level, state, schools } = filter;
  return [
    ...(schools ? [{ words: "All schools", filter: { ...filter, schools: null } }] : []),
    ...(level ? [{ words: "Any level", filter: { ...filter, level: null } }] : []),
    ...(state ? [{ words: "Any state", filter: { ...filter, state: null } }] : []),
    ...(subject ? [{ words: "Any subject", filter: { ...filter, subject: null } }] : []),
  ];
}

/** The filter as the fields of an address. */
export function filterFields({ subject, level, state, schools }: PublicFilter): {
  subject?: string;
  level?: string;
  state?: string;
  schools?: string;
} {
  return {
    subject: subject ?? undefined,
    level: level ?? undefined,
    state: state ?? undefined,
    schools: schools ?? undefined,
  };
}
