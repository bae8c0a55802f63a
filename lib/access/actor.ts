import type { Role as PrismaRole } from "#lib/platform/prisma/enums.ts";

export type Role = PrismaRole;

/** Who acts: a signed-in member of staff. Every admin query and command takes one. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
}
