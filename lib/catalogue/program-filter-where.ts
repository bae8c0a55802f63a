import { literally } from "#lib/platform/like.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import type { ProgramFilter } from "./program-schema.ts";

/** The programs of a list's filter. `q` is looked for in the names of program and school. */
export function programFilterWhere(filter: ProgramFilter): Prisma.ProgramWhereInput {
  return {
    status: filter.status || undefined,
    level: filter.level || undefined,
    cipCode: filter.subject ? { startsWith: filter.subject } : undefined,
    schoolId: filter.school || undefined,
    ...(filter.q && {
      OR: [
        { name: { contains: literally(filter.q), mode: "insensitive" } },
        { school: { name: { contains: literally(filter.q), mode: "insensitive" } } },
      ],
    }),
  };
}
