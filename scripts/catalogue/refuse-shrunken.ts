import { z } from "zod";
import type { Db } from "#lib/platform/db.ts";
import type { OfficialSource } from "#lib/platform/prisma/enums.ts";
import { PlainError } from "../support/plain-error.ts";

const filesSchema = z.array(z.object({ name: z.string(), rows: z.number() }));
const LEAST_SHARE = 0.9;

/** A file that was cut off, or a slice of one, must not empty the catalogue: each may be at most a tenth shorter than at the last import. */
export async function refuseShrunken(
  db: Db,
  source: OfficialSource,
  rows: readonly number[],
  allowed: boolean,
): Promise<void> {
  const last = await db.catalogueImport.findFirst({
    where: { source, state: "finished" },
    orderBy: { startedAt: "desc" },
    select: { files: true },
  });
  const before = filesSchema.safeParse(last?.files).data ?? [];
  for (const [at, count] of rows.entries()) {
    const was = before[at];
    if (allowed || !was || count >= was.rows * LEAST_SHARE) continue;
    throw new PlainError(
      `This file holds ${count} rows; ${was.name} of the last import held ${was.rows}. Everything that it lacks would be withdrawn.\n  If that is meant, add --allow-fewer.`,
    );
  }
}
