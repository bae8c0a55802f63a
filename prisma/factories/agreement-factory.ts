import type { Prisma } from "#lib/platform/prisma/client.ts";

/** An agreement in force without caps or hours. */
export function agreementInput(
  partnerId: string,
  overrides: Partial<Prisma.AgreementUncheckedCreateInput> = {},
): Prisma.AgreementUncheckedCreateInput {
  return {
    partnerId,
    status: "active",
    pricePerLeadCents: 4_000,
    timeZone: "America/New_York",
    startsOn: new Date("2026-01-01"),
    isDemo: true,
    ...overrides,
  };
}
