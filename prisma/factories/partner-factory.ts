import { randomUUID } from "node:crypto";
import type { Prisma } from "#lib/platform/prisma/client.ts";

/** A published, invented partner; override what a test is about. */
export function partnerInput(
  overrides: Partial<Prisma.PartnerUncheckedCreateInput> = {},
): Prisma.PartnerUncheckedCreateInput {
  const mark = randomUUID().slice(0, 8);
  return {
    slug: `partner-${mark}`,
    name: `Partner ${mark}`,
    legalName: `Partner ${mark}, Inc.`,
    status: "published",
    isDemo: true,
    ...overrides,
  };
}
