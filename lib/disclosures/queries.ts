import "server-only";
import { appDb } from "#lib/platform/db.ts";
import type { DisclosureKind } from "#lib/platform/prisma/client.ts";

export interface DisclosureInForce {
  kind: DisclosureKind;
  versionId: string;
  number: number;
  /** With its merge fields still open. */
  body: string;
  publishedAt: Date;
}

/** The published texts of these kinds that hold now, one database trip; a kind without one is missing from the map. */
export async function listDisclosuresInForce(
  kinds: readonly DisclosureKind[],
): Promise<Map<DisclosureKind, DisclosureInForce>> {
  const versions = await appDb().disclosureVersion.findMany({
    where: { status: "published", publishedAt: { not: null }, disclosure: { kind: { in: [...kinds] } } },
    orderBy: { number: "asc" },
    select: { id: true, number: true, body: true, publishedAt: true, disclosure: { select: { kind: true } } },
  });
  const inForce = new Map<DisclosureKind, DisclosureInForce>();
  for (const { id, number, body, publishedAt, disclosure } of versions) {
    if (!publishedAt) continue;
    inForce.set(disclosure.kind, { kind: disclosure.kind, versionId: id, number, body, publishedAt });
  }
  return inForce;
}

/** The published text of a kind that holds now: the highest number. Null when none was published yet. */
export async function findDisclosureInForce(kind: DisclosureKind): Promise<DisclosureInForce | null> {
  return (await listDisclosuresInForce([kind])).get(kind) ?? null;
}
