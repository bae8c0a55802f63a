import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { now } from "#lib/platform/clock.ts";
import type { Db, Tx } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";

interface Publishing {
  kind: DisclosureKind;
  draft: { id: string; number: number };
  /** The version that is in force until then. */
  published: { id: string; number: number } | null | undefined;
  /** Null when the worker does it. */
  actor: Actor | null;
  approvedById: string;
  at: Date;
}

/** Puts an approved draft into force and retires the version before it, at one moment. From then on neither changes. */
export async function putInForce(tx: Tx, publishing: Publishing): Promise<void> {
  const { kind, draft, published, actor, approvedById, at } = publishing;
  if (published)
    await tx.disclosureVersion.update({
      where: { id: published.id },
      data: { status: "retired", retiredAt: at },
      select: { id: true },
    });
  await tx.disclosureVersion.update({
    where: { id: draft.id },
    data: { status: "published", publishedAt: at, publishedById: approvedById },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    action: "disclosure.published",
    resource: "disclosure",
    resourceId: kind,
    change: { number: [published?.number ?? null, draft.number] },
  });
  await noteDocumentChange(tx, "disclosures");
}

/** Puts every approved draft into force whose time has come. Gives how many. Any number of workers may do it. */
export async function publishDueDrafts(db: Db): Promise<number> {
  const at = now();
  const due = await db.disclosureVersion.findMany({
    where: { status: "draft", publishAt: { lte: at } },
    select: { id: true, disclosureId: true },
  });
  let done = 0;
  for (const { id, disclosureId } of due)
    if (await db.$transaction((tx) => publishIfDue(tx, { id, disclosureId, at }))) done += 1;
  return done;
}

/** Looks again behind the lock: somebody may have taken the approval back, or another worker been faster. */
async function publishIfDue(
  tx: Tx,
  { id, disclosureId, at }: { id: string; disclosureId: string; at: Date },
): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM disclosure WHERE id = ${disclosureId}::uuid FOR UPDATE`;
  const [draft, published] = await Promise.all([
    tx.disclosureVersion.findFirst({
      where: { id, status: "draft", publishAt: { lte: at } },
      select: { id: true, number: true, approvedById: true, disclosure: { select: { kind: true } } },
    }),
    tx.disclosureVersion.findFirst({
      where: { disclosureId, status: "published" },
      select: { id: true, number: true },
    }),
  ]);
  if (!draft?.approvedById) return false;
  const { approvedById, disclosure } = draft;
  await putInForce(tx, { kind: disclosure.kind, draft, published, actor: null, approvedById, at });
  return true;
}
