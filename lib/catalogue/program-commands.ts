import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { type Change, changeBetween } from "#lib/access/change.ts";
import { permit } from "#lib/access/permit.ts";
import { IncompleteError, InvalidFieldError } from "#lib/access/refusals.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import type { PublicationStatus } from "#lib/platform/prisma/client.ts";
import { missingFacts } from "./missing-facts.ts";
import { columnsOf, comparable, programColumns, recordOfRow } from "./program-record.ts";
import type { ProgramData } from "./program-schema.ts";
import { freeSlug } from "./slug.ts";

/** Adds a program as a draft and gives its id. */
export async function createProgram(actor: Actor, data: ProgramData): Promise<string> {
  permit(actor, "program", "write");
  return appDb().$transaction(async (tx) => {
    const school = await checkSchool(tx, data);
    const slug = await freeSlug(`${data.name} ${school.name}`, async (start) => {
      const taken = await tx.program.findMany({
        where: { slug: { startsWith: start } },
        select: { slug: true },
      });
      return taken.map((program) => program.slug);
    });
    const { id } = await tx.program.create({
      data: {
        ...columnsOf(data),
        slug,
        isDemo: school.isDemo,
        campuses: { create: data.campusIds.map((campusId) => ({ campusId })) },
      },
      select: { id: true },
    });
    const change = changeBetween({}, comparable(data));
    await recordAudit(tx, actor, { action: "program.created", resource: "program", resourceId: id, change });
    return id;
  });
}

/** Adds a draft with the facts of a program as it stands, under an address of its own, and gives its id. */
export async function duplicateProgram(actor: Actor, id: string): Promise<string> {
  permit(actor, "program", "write");
  const row = await appDb().program.findUnique({ where: { id }, select: programColumns });
  if (!row) throw new NotFoundError("There is no such program.");
  const data = recordOfRow(row);
  return createProgram(actor, { ...data, name: `${data.name.slice(0, 190)} (copy)` });
}

/**
 * Saves an edit that began from `version`. Throws ConflictError when somebody else saved since, and
 * IncompleteError when a published program would lose a fact that it needs.
 */
export async function updateProgram(
  actor: Actor,
  id: string,
  version: number,
  data: ProgramData,
): Promise<void> {
  permit(actor, "program", "write");
  await appDb().$transaction(async (tx) => {
    const before = await lockProgram(tx, id, version);
    await checkSchool(tx, data);
    const change = changeBetween(comparable(before.data), comparable(data));
    if (Object.keys(change).length === 0) return;
    await tx.program.update({
      where: { id },
      data: {
        ...columnsOf(data),
        version: version + 1,
        ...(change.campusIds && {
          campuses: { deleteMany: {}, create: data.campusIds.map((campusId) => ({ campusId })) },
        }),
      },
      select: { id: true },
    });
    if (before.status === "published") await refuseIncomplete(tx, id);
    await noteChange(tx, actor, "program.updated", id, { ...change, version: [version, version + 1] });
  });
}

/**
 * Says that the facts of programs are still true today, after somebody looked: all of them or, when one was saved
 * since, none. Throws ConflictError for that one.
 */
export async function confirmFacts(
  actor: Actor,
  programs: readonly { id: string; version: number }[],
): Promise<void> {
  permit(actor, "program", "write");
  const today = now().toISOString().slice(0, 10);
  await appDb().$transaction(async (tx) => {
    // In one order, so that two people who confirm at once do not wait for each other.
    for (const { id, version } of programs.toSorted((a, b) => a.id.localeCompare(b.id))) {
      const { data } = await lockProgram(tx, id, version);
      if (data.factsAsOf === today) continue;
      await tx.program.update({
        where: { id },
        data: { factsAsOf: new Date(today), version: version + 1 },
        select: { id: true },
      });
      await noteChange(tx, actor, "program.confirmed", id, {
        factsAsOf: [data.factsAsOf, today],
        version: [version, version + 1],
      });
    }
  });
}

/** Shows a draft or withdrawn program to readers. Throws IncompleteError while facts are missing. */
export async function publishProgram(actor: Actor, id: string, version: number): Promise<void> {
  permit(actor, "program", "publish");
  await changeStatus(actor, id, version, "published");
}

/** Takes a program out of matches and pages. What was sent to its school stays. */
export async function withdrawProgram(actor: Actor, id: string, version: number): Promise<void> {
  permit(actor, "program", "withdraw");
  await changeStatus(actor, id, version, "withdrawn");
}

async function changeStatus(
  actor: Actor,
  id: string,
  version: number,
  status: PublicationStatus,
): Promise<void> {
  await appDb().$transaction(async (tx) => {
    const before = await lockProgram(tx, id, version);
    if (before.status === status) return;
    if (status === "published") await refuseIncomplete(tx, id);
    await tx.program.update({
      where: { id },
      data: {
        status,
        version: version + 1,
        ...(status === "published" && { publishedAt: before.publishedAt ?? now() }),
      },
      select: { id: true },
    });
    await noteChange(tx, actor, `program.${status}`, id, {
      status: [before.status, status],
      version: [version, version + 1],
    });
  });
}

/** Reads a program for writing: nobody else can save it until this transaction ends. */
async function lockProgram(tx: Tx, id: string, version: number) {
  await tx.$queryRaw`SELECT 1 FROM program WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.program.findUnique({
    where: { id },
    select: { version: true, status: true, publishedAt: true, ...programColumns },
  });
  if (!row) throw new NotFoundError("There is no such program.");
  if (row.version !== version)
    throw new ConflictError("Somebody else saved this program. Reload the page to see it as it stands.");
  const { version: _, status, publishedAt, ...columns } = row;
  return { status, publishedAt, data: recordOfRow(columns) };
}

async function checkSchool(tx: Tx, { schoolId, campusIds }: ProgramData) {
  const school = await tx.school.findUnique({
    where: { id: schoolId },
    select: { name: true, isDemo: true, campuses: { select: { id: true } } },
  });
  if (!school) throw new InvalidFieldError("schoolId", "Choose the school: this one is gone.");
  const own = new Set(school.campuses.map((campus) => campus.id));
  if (campusIds.some((id) => !own.has(id)))
    throw new InvalidFieldError("campusIds", "Choose campuses of this school.");
  return school;
}

async function refuseIncomplete(tx: Tx, id: string): Promise<void> {
  const { campuses, ...program } = await tx.program.findUniqueOrThrow({
    where: { id },
    select: {
      modalities: true,
      schedules: true,
      monthsFullTime: true,
      monthsPartTime: true,
      campuses: { select: { campusId: true } },
      school: { select: { status: true, partner: { select: { status: true } } } },
    },
  });
  const missing = missingFacts({ ...program, campusCount: campuses.length });
  if (missing.length > 0) throw new IncompleteError(missing);
}

async function noteChange(tx: Tx, actor: Actor, action: string, id: string, change: Change): Promise<void> {
  await recordAudit(tx, actor, { action, resource: "program", resourceId: id, change });
  await noteDocumentChange(tx, "programs");
}
