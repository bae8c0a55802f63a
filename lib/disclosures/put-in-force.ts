import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { appendLeaves } from "#lib/ledger/append.ts";
import { now } from "#lib/platform/clock.ts";
import type { Db, Tx } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";
import { isApprover } from "./approvers.ts";
import { textPublished, textRetired } from "./evidence.ts";

interface Version {
  id: string;
  number: number;
  bodyHash: string;
}

interface Publishing {
  kind: DisclosureKind;
  draft: Version;
  /** The version that is in force until then. */
  published: Version | null | undefined;
  /** Null when the worker does it. */
  actor: Actor | null;
  approval: { by: string; isOwn: boolean };
  at: Date;
}

/** Puts an approved draft into force and retires the version before it, at one moment. From then on neither changes. */
export async function putInForce(tx: Tx, publishing: Publishing): Promise<void> {
  const { kind, draft, published, actor, approval, at } = publishing;
  if (published) await retireVersion(tx, published.id, at);
  await tx.disclosureVersion.update({
    where: { id: draft.id },
    data: { status: "published", publishedAt: at, publishedById: approval.by },
    select: { id: true },
  });
  await appendLeaves(tx, [
    ...(published ? [textRetired(kind, published, at)] : []),
    textPublished(kind, draft, { at, selfApproved: approval.isOwn }),
  ]);
  await recordAudit(tx, actor, {
    action: "disclosure.published",
    resource: "disclosure",
    resourceId: kind,
    change: { number: [published?.number ?? null, draft.number] },
  });
  await noteDocumentChange(tx, "disclosures");
}

/** Takes the version in force out of force, with nothing in its place. */
export async function takeOutOfForce(
  tx: Tx,
  { kind, published, actor, at }: Pick<Publishing, "kind" | "at"> & { published: Version; actor: Actor },
): Promise<void> {
  await retireVersion(tx, published.id, at);
  await appendLeaves(tx, [textRetired(kind, published, at)]);
  await recordAudit(tx, actor, {
    action: "disclosure.retired",
    resource: "disclosure",
    resourceId: kind,
    change: { number: [published.number, null] },
  });
  await noteDocumentChange(tx, "disclosures");
}

async function retireVersion(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.disclosureVersion.update({
    where: { id },
    data: { status: "retired", retiredAt: at },
    select: { id: true },
  });
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

/**
 * Looks again behind the lock: somebody may have taken the approval back, or another worker been faster. An approval
 * whose giver may approve no longer lapses, and the draft waits for another one.
 */
async function publishIfDue(
  tx: Tx,
  { id, disclosureId, at }: { id: string; disclosureId: string; at: Date },
): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM disclosure WHERE id = ${disclosureId}::uuid FOR UPDATE`;
  const [draft, published] = await Promise.all([
    tx.disclosureVersion.findFirst({
      where: { id, status: "draft", publishAt: { lte: at } },
      select: { ...VERSION, approvedById: true, selfApproved: true, disclosure: { select: { kind: true } } },
    }),
    tx.disclosureVersion.findFirst({ where: { disclosureId, status: "published" }, select: VERSION }),
  ]);
  if (!draft?.approvedById) return false;
  const { approvedById, selfApproved, disclosure } = draft;
  if (!(await isApprover(tx, approvedById))) {
    await tx.disclosureVersion.update({ where: { id }, data: NOT_APPROVED, select: { id: true } });
    await recordAudit(tx, null, {
      action: "disclosure.approval_lapsed",
      resource: "disclosure",
      resourceId: disclosure.kind,
      change: { draft: [null, draft.number] },
    });
    return false;
  }
  const approval = { by: approvedById, isOwn: selfApproved };
  await putInForce(tx, { kind: disclosure.kind, draft, published, actor: null, approval, at });
  return true;
}

const VERSION = { id: true, number: true, bodyHash: true } as const;
export const NOT_APPROVED = { approvedAt: null, approvedById: null, selfApproved: false, publishAt: null };
