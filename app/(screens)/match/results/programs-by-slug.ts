import type { ProgramFacts } from "#lib/match/facts.ts";

/** The programs that these slugs name, in this order; what there is no more is left out. */
export function programsBySlug(programs: Iterable<ProgramFacts>, slugs: readonly string[]): ProgramFacts[] {
  const found = new Map<string, ProgramFacts>();
  for (const program of programs) if (slugs.includes(program.slug)) found.set(program.slug, program);
  return [...new Set(slugs)].flatMap((slug) => found.get(slug) ?? []);
}
