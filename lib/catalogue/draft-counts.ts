import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";

export interface DraftCounts {
  programs: number;
  schools: number;
  partners: number;
}

/** How much of the catalogue waits to be published. */
export async function countDrafts(actor: Actor): Promise<DraftCounts> {
  permit(actor, "program", "read");
  const where = { status: "draft" } as const;
  const [programs, schools, partners] = await Promise.all([
    appDb().program.count({ where }),
    appDb().school.count({ where }),
    appDb().partner.count({ where }),
  ]);
  return { programs, schools, partners };
}
