import "server-only";
import { appDb } from "#lib/platform/db.ts";
import { addressKey, takeToken } from "#lib/platform/rate-limit.ts";
import { dayOf, placementPhase } from "./placement-days.ts";
import { findTarget } from "./placement-target.ts";

export type ClickOut =
  /** To the school: `isInvented` when its site does not exist. */
  | { kind: "out"; url: URL; schoolSlug: string; isInvented: boolean }
  /** The placement does not run, or leads nowhere that is allowed: the program's own page here. */
  | { kind: "program"; slug: string };

/** Where a click on this placement leads at a moment; null when neither placement nor program is there for readers. */
export async function findClickOut(placementId: string, at: Date): Promise<ClickOut | null> {
  const placement = await appDb().placement.findUnique({
    where: { id: placementId },
    select: {
      startsOn: true,
      endsOn: true,
      targetUrl: true,
      program: {
        select: {
          slug: true,
          status: true,
          school: {
            select: {
              slug: true,
              status: true,
              isDemo: true,
              websiteUrl: true,
              partner: { select: { status: true, websiteUrl: true } },
            },
          },
        },
      },
    },
  });
  if (!placement) return null;
  const { program, targetUrl } = placement;
  const { school } = program;
  const isPublic = [program, school, school.partner].every((each) => !each || each.status === "published");
  if (!isPublic) return null;
  const url = findTarget(targetUrl, {
    school: school.websiteUrl,
    partner: school.partner?.websiteUrl ?? null,
  });
  if (!url || !school.partner || placementPhase(placement, at) !== "running")
    return { kind: "program", slug: program.slug };
  return { kind: "out", url, schoolSlug: school.slug, isInvented: school.isDemo };
}

/** More than a person clicks; a machine that goes round and round counts no further. */
const CLICKS_OF_ONE_ADDRESS = { points: 20, seconds: 60 };

/**
 * Counts one click-out on its UTC day, and nothing about who clicked: the address only slows down its own repeats,
 * hashed, in a window of a minute.
 */
export async function countClick(placementId: string, address: string, at: Date): Promise<void> {
  const { ok } = await takeToken("click-out", addressKey(address), CLICKS_OF_ONE_ADDRESS);
  if (!ok) return;
  await appDb().$executeRaw`
    INSERT INTO commerce.placement_click AS click (placement_id, day, count)
    VALUES (${placementId}::uuid, ${dayOf(at)}::date, 1)
    ON CONFLICT (placement_id, day) DO UPDATE SET count = click.count + 1`;
}
