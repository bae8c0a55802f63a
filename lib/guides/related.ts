import type { GuideSummary } from "./schema.ts";

const MOST = 3;

/**
 * The guides to read after this one, at most three: those that its editor named, in that order, then those about the
 * same things. Never the guide itself.
 */
export function relatedGuides(guide: GuideSummary, guides: readonly GuideSummary[]): GuideSummary[] {
  const others = guides.filter(({ slug }) => slug !== guide.slug);
  const named = guide.related.flatMap((slug) => others.find((other) => other.slug === slug) ?? []);
  const near = others
    .filter((other) => !named.includes(other))
    .map((other) => ({ other, nearness: nearness(guide, other) }))
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || a.other.title.localeCompare(b.other.title))
    .map(({ other }) => other);
  return [...named, ...near].slice(0, MOST);
}

/** A shared subject weighs more than any number of shared fields, and those more than shared occupations. */
function nearness(one: GuideSummary, other: GuideSummary): number {
  const shared = (list: readonly string[], theirs: readonly string[]) =>
    new Set(list.filter((entry) => theirs.includes(entry))).size;
  const field = (cip: string) => cip.slice(0, 5);
  return (
    10_000 * shared(one.subjects, other.subjects) +
    100 * shared(one.subjects.map(field), other.subjects.map(field)) +
    shared(one.occupations, other.occupations)
  );
}
