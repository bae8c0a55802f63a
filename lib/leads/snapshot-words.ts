import { z } from "zod";
import { matchFlow } from "#lib/match/flow.ts";
import type { LeadInquiry, LeadPage } from "./inbox-views.ts";

/** A lead's stored answers in the words of the match. An answer of an older form that no longer reads says so. */
export function answersInWords(answers: unknown): LeadPage["answers"] {
  if (typeof answers !== "object" || answers === null) return [];
  const stored = answers as Readonly<Record<string, unknown>>;
  return matchFlow.steps.flatMap(({ key, label, summary }) => {
    const value = Object.hasOwn(stored, key) ? stored[key] : undefined;
    if (value === undefined || value === null) return [];
    try {
      return [{ label, words: summary(value as never) }];
    } catch {
      return [{ label, words: "In an older form that cannot be read" }];
    }
  });
}

const reason = z.object({ words: z.string() });
const reasonsSchema = z.object({
  strongest: z.array(reason).default([]),
  weakest: reason.nullable().default(null),
  asks: z.array(z.string()).default([]),
});

/** The reasons that stood beside a match, in words; none where it was asked for from its own page. */
export function reasonsInWords(reasons: unknown): LeadInquiry["reasons"] {
  const parsed = reasonsSchema.safeParse(reasons);
  if (!parsed.success) return [];
  const { strongest, weakest, asks } = parsed.data;
  return [
    ...strongest.map(({ words }) => ({ tone: "for" as const, words })),
    ...(weakest ? [{ tone: "against" as const, words: weakest.words }] : []),
    ...asks.map((words) => ({ tone: "ask" as const, words })),
  ];
}
