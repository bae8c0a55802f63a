import "server-only";
import { z } from "zod";
import { matcherDb } from "#lib/platform/db.ts";
import { processWide } from "#lib/platform/process.ts";
import type { ProgramFacts } from "./facts.ts";
import { ProgramIndex } from "./program-index.ts";
import { programRowSchema, toProgramFacts } from "./program-row.ts";

interface Held {
  /** What the catalogue's revision was before the rows were read: they hold at least all of it. */
  revision: string;
  programs: Promise<readonly ProgramFacts[]>;
}

const store = () => processWide<{ held: Held | null }>("match.programs", () => ({ held: null }));

/**
 * The facts of all published programs, read with the matcher's role and held in this process. Each call compares one
 * number that every change of the catalogue raises in its own transaction, so that an edit shows in the next match on
 * every instance. Throws when the database cannot be reached: an old catalogue would be a wrong answer.
 */
export async function listProgramFacts(): Promise<readonly ProgramFacts[]> {
  const revision = await currentRevision();
  const own = store();
  if (own.held?.revision !== revision) {
    const held: Held = { revision, programs: readPrograms() };
    own.held = held;
    held.programs.catch(() => {
      if (own.held === held) own.held = null;
    });
  }
  return own.held.programs;
}

/** The same, indexed for `rank`. */
export async function indexPrograms(): Promise<readonly ProgramIndex[]> {
  const programs = await listProgramFacts();
  const own = processWide<{ of: readonly ProgramFacts[] | null; index: ProgramIndex | null }>(
    "match.index",
    () => ({ of: null, index: null }),
  );
  if (own.of !== programs || own.index === null) {
    own.of = programs;
    own.index = new ProgramIndex(programs);
  }
  return [own.index];
}

async function readPrograms(): Promise<readonly ProgramFacts[]> {
  const rows = await matcherDb().$queryRaw<unknown[]>`
    SELECT id, slug, name, school_id, school_slug, school_name, school_accreditor, cip_code, level, modalities,
      schedules, months_full_time, months_part_time, cost_in_state_cents, cost_out_of_state_cents, cost_online_cents,
      rolling_start, start_dates, min_education, entry_skill, admission_note, states_served, states_known,
      max_transfer_credits, program_accreditation, prepares_for, gi_bill, yellow_ribbon, tuition_assistance,
      federal_aid, completion_rate, placement_rate, results_source, facts_source, facts_as_of, is_demo, version, campuses
    FROM matching.program_facts`;
  return Object.freeze(z.array(programRowSchema).parse(rows).map(toProgramFacts));
}

async function currentRevision(): Promise<string> {
  const rows = await matcherDb().$queryRaw<unknown[]>`
    SELECT revision::text AS revision FROM matching.catalogue_revision`;
  return z.tuple([z.object({ revision: z.string() })]).parse(rows)[0].revision;
}
