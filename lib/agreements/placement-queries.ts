import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { listEditsSince } from "#lib/access/conflict.ts";
import type { FormConflict } from "#lib/access/form-result.ts";
import { permit } from "#lib/access/permit.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { literally } from "#lib/platform/like.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import { dayOf, placementPhase } from "./placement-days.ts";
import { placementColumns, placementFormOf, recordOfRow } from "./placement-record.ts";
import type { PlacementFilter, PlacementForm, ProgramSearch } from "./placement-schema.ts";
import type { PlaceableProgram, PlacementListRow, PlacementPage } from "./placement-views.ts";
import { MOST_PLACEMENTS } from "./placements.ts";

const CLICK_DAYS = 30;
/** One guide has a handful; this keeps a list of many years from growing without end. */
const MOST_ROWS = 500;
const MOST_CHOICES = 25;

const PROGRAM = {
  id: true,
  slug: true,
  name: true,
  level: true,
  summary: true,
  status: true,
  isDemo: true,
  school: {
    select: {
      name: true,
      status: true,
      websiteUrl: true,
      partner: { select: { name: true, status: true, websiteUrl: true } },
    },
  },
} as const satisfies Prisma.ProgramSelect;

/** All placements by guide and position, with the clicks of the last 30 days; at most 500. */
export async function listAllPlacements(actor: Actor, filter: PlacementFilter): Promise<PlacementListRow[]> {
  permit(actor, "placement", "read");
  const at = now();
  const since = new Date(dayOf(at).getTime() - (CLICK_DAYS - 1) * 86_400_000);
  const rows = await appDb().placement.findMany({
    where: { guideSlug: filter.guide || undefined },
    orderBy: [{ guideSlug: "asc" }, { position: "asc" }, { id: "asc" }],
    take: MOST_ROWS,
    select: {
      id: true,
      guideSlug: true,
      position: true,
      startsOn: true,
      endsOn: true,
      program: { select: PROGRAM },
      clicks: { where: { day: { gte: since } }, select: { count: true } },
    },
  });
  const shown = new Map<string, number>();
  return rows.map(({ program, clicks, ...row }) => {
    const { name, schoolName, partnerName, isPublic } = placeable(program);
    const phase = placementPhase(row, at);
    const before = shown.get(row.guideSlug) ?? 0;
    if (phase === "running" && isPublic) shown.set(row.guideSlug, before + 1);
    return {
      ...row,
      programName: name,
      schoolName,
      partnerName,
      phase,
      unseen: phase !== "running" ? null : unseenWhy(isPublic, before),
      clicks: clicks.reduce((sum, { count }) => sum + count, 0),
    };
  });
}

function unseenWhy(isPublic: boolean, before: number): PlacementListRow["unseen"] {
  if (!isPublic) return "unpublished";
  return before < MOST_PLACEMENTS ? null : "waiting";
}

/** A placement as its page in admin needs it. Throws NotFoundError. */
export async function getPlacement(actor: Actor, id: string): Promise<PlacementPage> {
  permit(actor, "placement", "read");
  const row = await appDb().placement.findUnique({
    where: { id },
    select: { version: true, isDemo: true, program: { select: PROGRAM }, ...placementColumns },
  });
  if (!row) throw new NotFoundError("There is no such placement.");
  const { version, isDemo, program, ...columns } = row;
  return {
    id,
    version,
    isDemo,
    phase: placementPhase(columns, now()),
    data: recordOfRow(columns),
    program: placeable(program),
  };
}

/** The placement as it stands, and who changed what since `version`, for a form that came too late. */
export async function getPlacementConflict(
  actor: Actor,
  id: string,
  version: number,
): Promise<FormConflict<PlacementForm>> {
  const [placement, edits] = await Promise.all([
    getPlacement(actor, id),
    listEditsSince(actor, "placement", id, version),
  ]);
  return { edits, current: placementFormOf(placement.data), version: placement.version };
}

/** The program for a new placement. Throws NotFoundError unless it is public and its school has a partner. */
export async function getPlaceableProgram(actor: Actor, id: string): Promise<PlaceableProgram> {
  permit(actor, "placement", "write");
  const row = await appDb().program.findUnique({ where: { id }, select: PROGRAM });
  const program = row && placeable(row);
  if (!program?.isPublic) throw new NotFoundError("There is no such program.");
  return program;
}

/**
 * Public programs of partners by name, at most 25: those whose name or school holds `q`, or without it those of the
 * guide's subjects (CIP codes).
 */
export async function listPlaceablePrograms(
  actor: Actor,
  { q }: Pick<ProgramSearch, "q">,
  cips: readonly string[],
): Promise<PlaceableProgram[]> {
  permit(actor, "placement", "write");
  const named = { contains: literally(q), mode: "insensitive" } as const;
  const rows = await appDb().program.findMany({
    where: {
      status: "published",
      school: { status: "published", partner: { status: "published" } },
      ...(q ? { OR: [{ name: named }, { school: { name: named } }] } : { cipCode: { in: [...cips] } }),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_CHOICES,
    select: PROGRAM,
  });
  return rows.map(placeable);
}

function placeable({
  status,
  school,
  ...program
}: Prisma.ProgramGetPayload<{ select: typeof PROGRAM }>): PlaceableProgram {
  const { partner } = school;
  return {
    ...program,
    schoolName: school.name,
    partnerName: partner?.name ?? "No partner any more",
    isPublic: [status, school.status, partner?.status].every((each) => each === "published"),
    sites: { school: school.websiteUrl, partner: partner?.websiteUrl ?? null },
  };
}
