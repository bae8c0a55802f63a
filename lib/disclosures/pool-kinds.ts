import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";

/** Which programs take part in a match: those of schools that pay, or all. */
export type TextPool = "partners" | "all";

/** Texts about who pays, with the kind that says it truly when schools that pay nothing take part. */
const KINDS_FOR_ALL = {
  advertiser_strip: "advertiser_strip_all",
  advertiser_page: "advertiser_page_all",
  results_notice: "results_notice_all",
} as const satisfies Partial<Record<DisclosureKind, DisclosureKind>>;

/** A text whose wording follows the pool. */
export type PoolText = keyof typeof KINDS_FOR_ALL;

export function kindForPool(text: PoolText, pool: TextPool): DisclosureKind {
  return pool === "all" ? KINDS_FOR_ALL[text] : text;
}

/** The pool in which a text is shown; null for one that is shown in both. */
export function poolOf(kind: DisclosureKind): TextPool | null {
  if (kind in KINDS_FOR_ALL) return "partners";
  return (Object.values(KINDS_FOR_ALL) as DisclosureKind[]).includes(kind) ? "all" : null;
}
