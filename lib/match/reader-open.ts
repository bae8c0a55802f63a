import "server-only";
import { z } from "zod";
import { matcherDb } from "#lib/platform/db.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import type { CampusFacts, ProgramFacts } from "./facts.ts";
import { openProgram, openProgramRowSchema } from "./open-program.ts";
import { campusSchema, toSchoolFacts } from "./program-row.ts";
import type { CatalogueChanges } from "./reader-changes.ts";
import { those } from "./reader-partners.ts";

/** Rows read at a time, so that reading 200,000 keeps nobody waiting. */
const PAGE = 5_000;
const FIRST = "00000000-0000-0000-0000-000000000000";
const NO_CAMPUS: readonly CampusFacts[] = Object.freeze([]);

const pageSchema = z.array(openProgramRowSchema);
const campusesSchema = z.array(campusSchema.extend({ school_id: z.uuid() }));

/** The facts of all published programs of schools that pay nothing, or of those that changed. */
export async function readOpenPrograms(changes?: CatalogueChanges): Promise<ProgramFacts[]> {
  const campuses = await readCampuses(changes);
  const programs: ProgramFacts[] = [];
  const schools = new Map<string, ProgramFacts["school"]>();
  const one = shareTexts();
  for (let after = FIRST, more = true; more; ) {
    const rows = pageSchema.parse(
      await matcherDb().$queryRaw<unknown[]>`
        SELECT id, slug, name, school_id, school_slug, school_name, school_accreditor, cip_code, level, facts_source,
          facts_as_of, is_demo, version
        FROM matching.open_program_facts WHERE id > ${after}::uuid AND (${those(changes)}) ORDER BY id LIMIT ${PAGE}`,
    );
    for (const row of rows) {
      const school = schools.get(row.school_id) ?? toSchoolFacts(row);
      schools.set(row.school_id, school);
      const shared = {
        ...row,
        name: one(row.name),
        cip_code: one(row.cip_code),
        level: one(row.level),
        facts_source: one(row.facts_source),
        facts_as_of: one(row.facts_as_of),
      };
      programs.push(openProgram(shared, school, campuses.get(row.school_id) ?? NO_CAMPUS));
    }
    after = rows.at(-1)?.id ?? after;
    more = rows.length === PAGE;
  }
  return programs;
}

/** By school, so that all programs of a school share one list. */
async function readCampuses(changes?: CatalogueChanges): Promise<Map<string, readonly CampusFacts[]>> {
  const some = changes
    ? Prisma.sql`school_id = ANY(${changes.schools}::uuid[]) OR school_id IN (
        SELECT school_id FROM matching.open_program_facts WHERE id = ANY(${changes.programs}::uuid[]))`
    : Prisma.sql`true`;
  const rows = campusesSchema.parse(
    await matcherDb().$queryRaw<unknown[]>`
      SELECT id, school_id, name, city, state, zip, latitude, longitude FROM matching.open_campus
      WHERE ${some} ORDER BY name, id`,
  );
  const bySchool = new Map<string, CampusFacts[]>();
  for (const { school_id: school, ...campus } of rows) {
    const campuses = bySchool.get(school);
    if (campuses) campuses.push(campus);
    else bySchool.set(school, [campus]);
  }
  return bySchool;
}

/** A driver makes each text anew; 200,000 programs repeat a few thousand of them. */
function shareTexts(): <Text extends string>(text: Text) => Text {
  const known = new Map<string, string>();
  return <Text extends string>(text: Text): Text => {
    const same = known.get(text);
    if (same !== undefined) return same as Text;
    known.set(text, text);
    return text;
  };
}
