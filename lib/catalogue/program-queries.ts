import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { listEditsSince } from "#lib/access/conflict.ts";
import type { FormConflict } from "#lib/access/form-result.ts";
import { permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { missingFacts } from "./missing-facts.ts";
import { formOf, programColumns, recordOfRow } from "./program-record.ts";
import type { ProgramForm } from "./program-schema.ts";
import type { ProgramPage, SchoolOption } from "./program-views.ts";

/** A program as its page in admin needs it. Throws NotFoundError. */
export async function getProgram(actor: Actor, id: string): Promise<ProgramPage> {
  permit(actor, "program", "read");
  const row = await appDb().program.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      version: true,
      status: true,
      isDemo: true,
      updatedAt: true,
      school: { select: { name: true, status: true, partner: { select: { status: true } } } },
      ...programColumns,
    },
  });
  if (!row) throw new NotFoundError("There is no such program.");
  const { slug, version, status, isDemo, updatedAt, school, id: _, ...columns } = row;
  const data = recordOfRow(columns);
  return {
    id,
    slug,
    version,
    status,
    isDemo,
    updatedAt,
    schoolName: school.name,
    data,
    missing: missingFacts({ ...data, campusCount: data.campusIds.length, school }),
  };
}

/**
 * Schools to choose from, by name, with their campuses: those that people entered, for there are thousands of others,
 * and the one that a program belongs to.
 */
export async function listSchoolOptions(actor: Actor, programId?: string): Promise<SchoolOption[]> {
  permit(actor, "program", "read");
  return appDb().school.findMany({
    where: {
      OR: [{ officialState: null }, ...(programId ? [{ programs: { some: { id: programId } } }] : [])],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      campuses: {
        orderBy: [{ name: "asc" }, { id: "asc" }],
        select: { id: true, name: true, city: true, state: true },
      },
    },
  });
}

/** The program as it stands, and who changed what since `version`, for a form that came too late. */
export async function getProgramConflict(
  actor: Actor,
  id: string,
  version: number,
): Promise<FormConflict<ProgramForm>> {
  const [program, edits] = await Promise.all([
    getProgram(actor, id),
    listEditsSince(actor, "program", id, version),
  ]);
  return { edits, current: formOf(program.data), version: program.version };
}
