import "server-only";
import { z } from "zod";
import { matcherDb } from "#lib/platform/db.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import type { ProgramFacts } from "./facts.ts";
import { programRowSchema, toProgramFacts } from "./program-row.ts";
import type { CatalogueChanges } from "./reader-changes.ts";

/** The facts of all published programs of partners, or of those that changed. */
export async function readPartnerPrograms(changes?: CatalogueChanges): Promise<ProgramFacts[]> {
  const rows = await matcherDb().$queryRaw<unknown[]>`
    SELECT id, slug, name, school_id, school_slug, school_name, school_accreditor, cip_code, level, modalities,
      schedules, months_full_time, months_part_time, cost_in_state_cents, cost_out_of_state_cents, cost_online_cents,
      rolling_start, start_dates, min_education, entry_skill, admission_note, states_served, states_known,
      max_transfer_credits, program_accreditation, prepares_for, gi_bill, yellow_ribbon, tuition_assistance,
      federal_aid, completion_rate, placement_rate, results_source, facts_source, facts_as_of, is_demo, version, campuses
    FROM matching.program_facts WHERE ${those(changes)}`;
  return z.array(programRowSchema).parse(rows).map(toProgramFacts);
}

/** The rows of a view of programs that changes concern; all of them without changes. */
export function those(changes: CatalogueChanges | undefined): Prisma.Sql {
  if (!changes) return Prisma.sql`true`;
  return Prisma.sql`id = ANY(${changes.programs}::uuid[]) OR school_id = ANY(${changes.schools}::uuid[])`;
}
