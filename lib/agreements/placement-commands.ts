import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { type Change, changeBetween } from "#lib/access/change.ts";
import { permit } from "#lib/access/permit.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import { endAt, isoDay, placementPhase } from "./placement-days.ts";
import { columnsOf, placementColumns, recordOfRow } from "./placement-record.ts";
import type { PlacementData } from "./placement-schema.ts";
import { findTarget, type Sites, targetHosts } from "./placement-target.ts";

/**
 * Places a public program of a partner on a guide and gives the placement's id. `guides` are the slugs of all guides.
 * Throws InvalidFieldError for a guide, program or target that cannot be, and for a second placement of the program on
 * that guide.
 */
export async function createPlacement(
  actor: Actor,
  programId: string,
  data: PlacementData,
  guides: readonly string[],
): Promise<string> {
  permit(actor, "placement", "write");
  return saving(async (tx) => {
    checkGuide(data, guides);
    const program = await readProgram(tx, programId);
    if (!program?.isPublic)
      throw new InvalidFieldError("programId", "Choose a published program of a partner: this one is not.");
    checkTarget(data, program.sites);
    const { id } = await tx.placement.create({
      data: { ...columnsOf(data), programId, isDemo: program.isDemo },
      select: { id: true },
    });
    await note(tx, actor, "placement.created", id, changeBetween({}, { programId, ...data }));
    return id;
  });
}

/** Saves an edit that began from `version`. Throws ConflictError when somebody else saved since. */
export async function changePlacement(
  actor: Actor,
  id: string,
  version: number,
  data: PlacementData,
  guides: readonly string[],
): Promise<void> {
  permit(actor, "placement", "write");
  await saving(async (tx) => {
    const before = await lockPlacement(tx, id, version);
    const change = changeBetween(before.data, data);
    if (Object.keys(change).length === 0) return;
    checkGuide(data, guides);
    const program = await readProgram(tx, before.programId);
    checkTarget(data, program?.sites ?? { school: null, partner: null });
    await tx.placement.update({
      where: { id },
      data: { ...columnsOf(data), version: version + 1 },
      select: { id: true },
    });
    await note(tx, actor, "placement.updated", id, { ...change, version: [version, version + 1] });
  });
}

/** Takes a placement off its guide at once, or before it began. Its clicks and history stay. */
export async function endPlacement(actor: Actor, id: string, version: number): Promise<void> {
  permit(actor, "placement", "end");
  await saving(async (tx) => {
    const { data, days } = await lockPlacement(tx, id, version);
    if (placementPhase(days, now()) === "ended") return;
    const endsOn = endAt(days, now());
    await tx.placement.update({
      where: { id },
      data: { endsOn, version: version + 1 },
      select: { id: true },
    });
    await note(tx, actor, "placement.ended", id, {
      ...changeBetween({ endsOn: data.endsOn }, { endsOn: isoDay(endsOn) }),
      version: [version, version + 1],
    });
  });
}

/** One transaction; the database's refusal of a second placement becomes words. */
async function saving<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await appDb().$transaction(work);
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw new InvalidFieldError(
        "guideSlug",
        "This program has a placement on this guide already. Change that one instead: it can run again.",
      );
    throw error;
  }
}

/** Reads a placement for writing: nobody else can save it until this transaction ends. */
async function lockPlacement(tx: Tx, id: string, version: number) {
  await tx.$queryRaw`SELECT 1 FROM commerce.placement WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.placement.findUnique({
    where: { id },
    select: { version: true, programId: true, ...placementColumns },
  });
  if (!row) throw new NotFoundError("There is no such placement.");
  if (row.version !== version)
    throw new ConflictError("Somebody else saved this placement. Reload the page to see it as it stands.");
  const { version: _, programId, ...columns } = row;
  return { programId, days: columns, data: recordOfRow(columns) };
}

async function readProgram(tx: Tx, id: string) {
  const program = await tx.program.findUnique({
    where: { id },
    select: {
      status: true,
      isDemo: true,
      school: {
        select: { status: true, websiteUrl: true, partner: { select: { status: true, websiteUrl: true } } },
      },
    },
  });
  if (!program) return null;
  const { status, isDemo, school } = program;
  return {
    isDemo,
    isPublic: [status, school.status, school.partner?.status].every((each) => each === "published"),
    sites: { school: school.websiteUrl, partner: school.partner?.websiteUrl ?? null },
  };
}

function checkGuide({ guideSlug }: PlacementData, guides: readonly string[]): void {
  if (!guides.includes(guideSlug)) throw new InvalidFieldError("guideSlug", "Choose a guide that is there.");
}

function checkTarget({ targetUrl }: PlacementData, sites: Sites): void {
  if (targetUrl === null || findTarget(targetUrl, sites)) return;
  const hosts = targetHosts(sites);
  throw new InvalidFieldError(
    "targetUrl",
    hosts.length > 0
      ? `Enter an address on ${hosts.join(" or ")}, or on a subdomain: readers go to the school's or its partner's own site.`
      : "Neither the school nor its partner has a website here. Enter theirs first.",
  );
}

async function note(tx: Tx, actor: Actor, action: string, id: string, change: Change): Promise<void> {
  await recordAudit(tx, actor, { action, resource: "placement", resourceId: id, change });
  await noteDocumentChange(tx, "placements");
}
