import { randomUUID } from "node:crypto";
import type { Prisma } from "#lib/platform/prisma/client.ts";

/** A published, invented school with one campus in Columbus, Ohio. */
export function schoolInput(
  partnerId: string | null,
  overrides: Partial<Prisma.SchoolUncheckedCreateInput> = {},
): Prisma.SchoolUncheckedCreateInput {
  const mark = randomUUID().slice(0, 8);
  return {
    partnerId,
    slug: `school-${mark}`,
    name: `School ${mark}`,
    legalName: `School ${mark}, Inc.`,
    accreditor: "An invented accreditor (demo)",
    status: "published",
    isDemo: true,
    campuses: {
      create: [
        {
          name: "Downtown",
          city: "Columbus",
          state: "OH",
          zip: "43215",
          latitude: 39.9671,
          longitude: -83.0044,
        },
      ],
    },
    ...overrides,
  };
}
