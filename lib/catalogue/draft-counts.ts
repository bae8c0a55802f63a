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
    // A school of the official files that offers no program waits for nobody.
    appDb().school.count({ where: { ...where, officialState: null } }),
    appDb().partner.count({ where }),
  ]);
  return { programs, schools, partners };
}
