import { z } from "zod";
import type { ProgramData } from "#lib/catalogue/program-schema.ts";

const days = (usual: number) => z.int().min(7).max(3_650).default(usual);

/** For how many days each kind of fact counts as true after it was checked; in table `setting` under `facts.expiry`. */
export const expirySchema = z.object({
  starts: days(180),
  cost: days(365),
  aid: days(365),
  results: days(730),
  rest: days(730),
});
export type Expiry = z.infer<typeof expirySchema>;
export type FactKind = keyof Expiry;

/** The facts of each kind that, where one is known, can run out. Any program has facts of the last kind. */
const KINDS = {
  starts: ["startDates"],
  cost: ["costInStateCents", "costOutOfStateCents", "costOnlineCents"],
  aid: ["giBill", "yellowRibbon", "tuitionAssistance", "federalAid"],
  results: ["completionRate", "placementRate"],
} as const satisfies Record<Exclude<FactKind, "rest">, readonly (keyof ProgramData)[]>;

type Known = Pick<ProgramData, (typeof KINDS)[keyof typeof KINDS][number] | "factsAsOf">;

/** The kinds of a program's facts that were checked too long ago, on a day (ISO). */
export function expiredKinds(program: Known, expiry: Expiry, today: string): FactKind[] {
  const kinds = (Object.keys(expiry) as FactKind[]).filter(
    (kind) => kind === "rest" || hasAny(program, kind),
  );
  return kinds.filter((kind) => lastDay(program.factsAsOf, expiry[kind]) < today);
}

const hasAny = (program: Known, kind: keyof typeof KINDS) =>
  KINDS[kind].some((field) => {
    const value = program[field as keyof Known];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });

/** The last day on which a fact that was checked on a day counts as true. */
export function lastDay(checkedOn: string, lasts: number): string {
  const date = new Date(`${checkedOn}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + lasts);
  return date.toISOString().slice(0, 10);
}
