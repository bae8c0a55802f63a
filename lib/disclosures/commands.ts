import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { InvalidFieldError } from "#lib/access/refusals.ts";
import { now } from "#lib/platform/clock.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";
import { involvedIn, listApprovers } from "./approvers.ts";
import { hasErrors, lintDisclosure } from "./lint.ts";
import { NOT_APPROVED, putInForce, takeOutOfForce } from "./put-in-force.ts";
import { whyNotRetire } from "./retiring.ts";
import { DISCLOSURE_TITLES } from "./schema.ts";

/**
 * Saves the one open draft of a text, or begins it with the next number. `seen` is the hash of the draft that the
 * form was opened with, empty for none. Whatever was submitted or approved before is so no longer. Throws
 * ConflictError when it is another one by now.
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
      await tx.disclosureVersion.update({
        where: { id: draft.id },
        data: {
          ...text,
          ...NOT_SUBMITTED,
          authorIds: [...new Set([...draft.authorIds, actor.id])],
        },
        select: { id: true },
      });
    else
      await tx.disclosureVersion.create({
        data: {
          ...text,
          disclosureId: disclosure.id,
          number: highest + 1,
          createdById: actor.id,
          authorIds: [actor.id],
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

/** Asks for somebody to approve the draft. Throws InvalidFieldError when the lint finds an error. */
export async function submitDraft(actor: Actor, kind: DisclosureKind, seen: string): Promise<void> {
  permit(actor, "disclosure", "write");
  await appDb().$transaction(async (tx) => {
    const { draft } = await lockDraft(tx, kind, seen);
    lintForPublishing(kind, draft.body);
    await tx.disclosureVersion.update({
      where: { id: draft.id },
      data: { ...NOT_SUBMITTED, submittedAt: now(), submittedById: actor.id },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: "disclosure.submitted",
      resource: "disclosure",
      resourceId: kind,
      change: { draft: [null, draft.number] },
    });
  });
}

/** How a draft is approved. */
export interface Approval {
  kind: DisclosureKind;
  /** Hash of the text that was looked at. */
  seen: string;
  /** Ticked: "I approve my own text because nobody else is on staff". */
  approvesOwn: boolean;
  /** When it comes into force; null or past for at once. */
  publishAt: Date | null;
}

/**
 * Approves a submitted draft, and puts it into force at once or leaves it to the worker at its time. Throws
 * ConflictError for a text that one wrote or submitted while somebody else could approve it, InvalidFieldError when the
 * lint finds an error; warnings are recorded with who approved in spite of them.
 */
export async function approveDraft(actor: Actor, approval: Approval): Promise<void> {
  permit(actor, "disclosure", "publish");
  const { kind, seen, approvesOwn, publishAt } = approval;
  await appDb().$transaction(async (tx) => {
    const { draft, published } = await lockDraft(tx, kind, seen);
    if (!draft.submittedById) throw new ConflictError("Submit the draft for approval first.");
    if (draft.approvedById) throw new ConflictError("This draft is approved already.");
    const warnings = lintForPublishing(kind, draft.body);
    const involved = involvedIn(draft);
    const selfApproved = involved.includes(actor.id);
    if (selfApproved && (await listApprovers(tx, involved)).length > 0)
      throw new ConflictError("You wrote or submitted this text: somebody else has to approve it.");
    if (selfApproved && !approvesOwn)
      throw new InvalidFieldError("approvesOwn", "Tick that you approve your own text.");
    const at = now();
    const isLater = publishAt !== null;
    if (isLater && publishAt <= at)
      throw new InvalidFieldError("publishAt", "This time has passed. Leave it empty to publish at once.");
    await tx.disclosureVersion.update({
      where: { id: draft.id },
      data: { approvedAt: at, approvedById: actor.id, selfApproved, publishAt },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: selfApproved ? "disclosure.approved_own_text" : "disclosure.approved",
      resource: "disclosure",
      resourceId: kind,
      change: {
        draft: [null, draft.number],
        ...(isLater && { publishAt: [null, publishAt.toISOString()] }),
        ...(warnings.length > 0 && { warnings: [[], warnings] }),
      },
    });
    const approvalGiven = { by: actor.id, isOwn: selfApproved };
    if (!isLater) await putInForce(tx, { kind, draft, published, actor, approval: approvalGiven, at });
  });
}

/** Takes back the approval of a draft that waits for its time. It is still submitted. Throws ConflictError for one without. */
export async function takeApprovalBack(actor: Actor, kind: DisclosureKind, seen: string): Promise<void> {
  permit(actor, "disclosure", "publish");
  await appDb().$transaction(async (tx) => {
    const { draft } = await lockDraft(tx, kind, seen);
    if (!draft.approvedById) throw new ConflictError("This draft is not approved.");
    await tx.disclosureVersion.update({
      where: { id: draft.id },
      data: NOT_APPROVED,
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: "disclosure.approval_taken_back",
      resource: "disclosure",
      resourceId: kind,
      change: { draft: [null, draft.number] },
    });
  });
}

/**
 * Takes the text in force out of force, with nothing in its place. `seen` is its hash. Throws ConflictError, with the
 * reason, for a text that readers cannot do without.
 */
export async function retireText(actor: Actor, kind: DisclosureKind, seen: string): Promise<void> {
  permit(actor, "disclosure", "publish");
  await appDb().$transaction(async (tx) => {
    // One at a time over all kinds: which one is the last of its sort depends on the others.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('disclosure.retire'))`;
    const disclosure = await lockDisclosure(tx, kind);
    const { published } = await readVersions(tx, disclosure.id);
    if (!published) throw new NotFoundError("No version of this text is in force.");
    if (published.bodyHash !== seen)
      throw new ConflictError("Another version is in force by now. Reload the page.");
    const others = await tx.disclosureVersion.findMany({
      where: { status: "published", disclosureId: { not: disclosure.id } },
      select: { disclosure: { select: { kind: true } } },
    });
    const reason = whyNotRetire(
      kind,
      others.map((other) => other.disclosure.kind),
    );
    if (reason) throw new ConflictError(reason);
    await takeOutOfForce(tx, { kind, published, actor, at: now() });
  });
}

/** Throws the open draft away. */
export async function discardDraft(actor: Actor, kind: DisclosureKind, seen: string): Promise<void> {
  permit(actor, "disclosure", "write");
  await appDb().$transaction(async (tx) => {
    const { draft } = await lockDraft(tx, kind, seen);
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
const NOT_SUBMITTED = { submittedAt: null, submittedById: null, ...NOT_APPROVED };

/** What the lint warns of, in words. */
function lintForPublishing(kind: DisclosureKind, body: string): string[] {
  const findings = lintDisclosure(kind, body);
  if (hasErrors(findings)) throw new InvalidFieldError("body", `Edit the text first. ${findings[0]?.words}`);
  return findings.map(({ words }) => words);
}

async function lockDraft(tx: Tx, kind: DisclosureKind, seen: string) {
  const disclosure = await lockDisclosure(tx, kind);
  const { draft, published } = await readVersions(tx, disclosure.id);
  if (!draft) throw new NotFoundError("There is no draft.");
  if (draft.bodyHash !== seen) throw new ConflictError(CHANGED);
  return { draft, published };
}

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
    select: {
      id: true,
      number: true,
      status: true,
      body: true,
      bodyHash: true,
      authorIds: true,
      submittedById: true,
      approvedById: true,
    },
  });
  return {
    draft: versions.find(({ status }) => status === "draft"),
    published: versions.find(({ status }) => status === "published"),
    highest: versions[0]?.number ?? 0,
  };
}
