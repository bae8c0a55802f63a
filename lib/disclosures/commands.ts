import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { now } from "#lib/platform/clock.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import { env } from "#lib/platform/env.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";
import { hasErrors, lintDisclosure } from "./lint.ts";
import { DISCLOSURE_TITLES } from "./schema.ts";

/**
 * Saves the one open draft of a text, or begins it with the next number. `seen` is the hash of the draft that the
 * form was opened with, empty for none. Throws ConflictError when it is another one by now.
 */
export async function saveDraft(
  actor: Actor,
  { kind, seen, body }: { kind: DisclosureKind; seen: string; body: string },
): Promise<void> {
  permit(actor, "disclosure", "write");
  await appDb().$transaction(async (tx) => {
    const disclosure = await lockDisclosure(tx, kind);
    const { draft, published, highest } = await readVersions(tx, disclosure.id);
    if ((draft?.bodyHash ?? "") !== seen) throw new ConflictError(CHANGED);
    if (draft?.body === body) return;
    if (!draft && published?.body === body)
      throw new InvalidFieldError("body", "This is the text in force: change something first.");
    const text = { body, bodyHash: sha256Hex(body) };
    if (draft)
      await tx.disclosureVersion.update({ where: { id: draft.id }, data: text, select: { id: true } });
    else
      await tx.disclosureVersion.create({
        data: {
          ...text,
          disclosureId: disclosure.id,
          number: highest + 1,
          createdById: actor.id,
          isDemo: env().FAIRMATCH_MODE === "demo",
        },
        select: { id: true },
      });
    await recordAudit(tx, actor, {
      action: "disclosure.draft_saved",
      resource: "disclosure",
      resourceId: kind,
      change: { number: draft?.number ?? highest + 1, bodyHash: text.bodyHash },
    });
  });
}

/**
 * Puts the draft into force and retires the version before it, at one moment. From then on neither changes. Throws
 * InvalidFieldError when the lint finds an error; warnings are recorded with who published in spite of them.
 */
export async function publishDraft(actor: Actor, kind: DisclosureKind, seen: string): Promise<void> {
  permit(actor, "disclosure", "publish");
  await appDb().$transaction(async (tx) => {
    const disclosure = await lockDisclosure(tx, kind);
    const { draft, published } = await readVersions(tx, disclosure.id);
    if (!draft) throw new NotFoundError("There is no draft.");
    if (draft.bodyHash !== seen) throw new ConflictError(CHANGED);
    const findings = lintDisclosure(kind, draft.body);
    if (hasErrors(findings))
      throw new InvalidFieldError("body", `Edit the text first. ${findings[0]?.words}`);
    const at = now();
    if (published)
      await tx.disclosureVersion.update({
        where: { id: published.id },
        data: { status: "retired", retiredAt: at },
        select: { id: true },
      });
    await tx.disclosureVersion.update({
      where: { id: draft.id },
      data: { status: "published", publishedAt: at, publishedById: actor.id },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: "disclosure.published",
      resource: "disclosure",
      resourceId: kind,
      change: {
        number: [published?.number ?? null, draft.number],
        ...(findings.length > 0 && { warnings: [[], findings.map(({ words }) => words)] }),
      },
    });
    await noteDocumentChange(tx, "disclosures");
  });
}

/** Throws the open draft away. */
export async function discardDraft(actor: Actor, kind: DisclosureKind, seen: string): Promise<void> {
  permit(actor, "disclosure", "write");
  await appDb().$transaction(async (tx) => {
    const disclosure = await lockDisclosure(tx, kind);
    const { draft } = await readVersions(tx, disclosure.id);
    if (!draft) throw new NotFoundError("There is no draft.");
    if (draft.bodyHash !== seen) throw new ConflictError(CHANGED);
    await tx.disclosureVersion.delete({ where: { id: draft.id }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: "disclosure.draft_discarded",
      resource: "disclosure",
      resourceId: kind,
      change: { number: draft.number, bodyHash: draft.bodyHash },
    });
  });
}

const CHANGED = "Somebody else changed this draft. Copy what you typed, then reload the page.";

/** One at a time per kind: numbers stay in order, and one draft is open. */
async function lockDisclosure(tx: Tx, kind: DisclosureKind): Promise<{ id: string }> {
  const disclosure = await tx.disclosure.upsert({
    where: { kind },
    create: { kind, title: DISCLOSURE_TITLES[kind] },
    update: {},
    select: { id: true },
  });
  await tx.$queryRaw`SELECT 1 FROM disclosure WHERE id = ${disclosure.id}::uuid FOR UPDATE`;
  return disclosure;
}

async function readVersions(tx: Tx, disclosureId: string) {
  const versions = await tx.disclosureVersion.findMany({
    where: { disclosureId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, status: true, body: true, bodyHash: true },
  });
  return {
    draft: versions.find(({ status }) => status === "draft"),
    published: versions.find(({ status }) => status === "published"),
    highest: versions[0]?.number ?? 0,
  };
}
