import type { CredentialLevel, PriceScope } from "#lib/platform/prisma/enums.ts";

/** What a request costs: a base, and prices of their own for programs and levels. In cents. */
export interface Prices {
  pricePerLeadCents: number;
  prices: readonly { scope: PriceScope; scopeKey: string; priceCents: number }[];
}

/** What a request about this program costs: its own price, else its level's, else the base. */
export function priceOf(
  { pricePerLeadCents, prices }: Prices,
  program: { id: string; level: CredentialLevel },
): number {
  const find = (scope: PriceScope, key: string) =>
    prices.find((price) => price.scope === scope && price.scopeKey === key)?.priceCents;
  return find("program", program.id) ?? find("level", program.level) ?? pricePerLeadCents;
}

/** The least that any request costs: while there is room for that, some request can still go. */
export function lowestPrice({ pricePerLeadCents, prices }: Prices): number {
  return Math.min(pricePerLeadCents, ...prices.map(({ priceCents }) => priceCents));
}

/** What a partner takes requests for. Empty lists: everything. */
export interface Accepts {
  acceptedStates: readonly string[];
  acceptedLevels: readonly CredentialLevel[];
}

/** Whether the partner takes requests for programs of this level. */
export function acceptsLevel(
  { acceptedLevels }: Pick<Accepts, "acceptedLevels">,
  level: CredentialLevel,
): boolean {
  return acceptedLevels.length === 0 || acceptedLevels.includes(level);
}

/** Whether it takes requests of people in this state. Where the state is not known, it does. */
export function acceptsState(
  { acceptedStates }: Pick<Accepts, "acceptedStates">,
  state: string | null,
): boolean {
  return acceptedStates.length === 0 || state === null || acceptedStates.includes(state);
}
