import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { can, permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";
import type { DisclosureListRow, DisclosurePage } from "./admin-views.ts";
import { countOtherApprovers } from "./approvers.ts";
import { lintDisclosure } from "./lint.ts";
import { DISCLOSURE_KINDS, DISCLOSURE_TITLES } from "./schema.ts";

/** Every kind of text with the version in force and the open draft, published yet or not. */
export async function listDisclosures(actor: Actor): Promise<DisclosureListRow[]> {
  permit(actor, "disclosure", "read");
  const versions = await appDb().disclosureVersion.findMany({
    where: { status: { in: ["draft", "published"] } },
    select: { number: true, status: true, publishedAt: true, disclosure: { select: { kind: true } } },
  });
  return DISCLOSURE_KINDS.map((kind) => {
    const own = versions.filter(({ disclosure }) => disclosure.kind === kind);
    const published = own.find(({ status }) => status === "published");
    const draft = own.find(({ status }) => status === "draft");
    return {
      kind,
      title: DISCLOSURE_TITLES[kind],
      inForce: published?.publishedAt
        ? { number: published.number, publishedAt: published.publishedAt }
        : null,
      draftNumber: draft?.number ?? null,
    };
  });
}

/** How many texts wait to be published. */
export async function countDisclosureDrafts(actor: Actor): Promise<number> {
  permit(actor, "disclosure", "read");
  return appDb().disclosureVersion.count({ where: { status: "draft" } });
}

/** A text with all its versions. */
export async function getDisclosure(actor: Actor, kind: DisclosureKind): Promise<DisclosurePage> {
  permit(actor, "disclosure", "read");
  const versions = await appDb().disclosureVersion.findMany({
    where: { disclosure: { kind } },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      status: true,
      body: true,
      bodyHash: true,
      createdAt: true,
      submittedAt: true,
      submittedById: true,
      approvedAt: true,
      selfApproved: true,
      publishAt: true,
      publishedAt: true,
      retiredAt: true,
      submittedBy: { select: { name: true } },
      approvedBy: { select: { name: true } },
      createdBy: { select: { name: true } },
      publishedBy: { select: { name: true } },
      _count: { select: { consents: true } },
    },
  });
  const draft = versions.find(({ status }) => status === "draft");
  return {
    kind,
    title: DISCLOSURE_TITLES[kind],
    approval: await approvalBy(actor, draft?.submittedById ?? null),
    findings: draft ? lintDisclosure(kind, draft.body) : [],
    versions: versions.map(
      ({ createdBy, publishedBy, submittedBy, submittedById, approvedBy, _count, ...version }) => ({
        ...version,
        submittedBy: submittedBy?.name ?? null,
        approvedBy: approvedBy?.name ?? null,
        createdBy: createdBy?.name ?? null,
        publishedBy: publishedBy?.name ?? null,
        consentCount: _count.consents,
      }),
    ),
  };
}

async function approvalBy(actor: Actor, submittedById: string | null): Promise<DisclosurePage["approval"]> {
  if (!submittedById) return "not_submitted";
  if (!can(actor, "disclosure", "publish")) return "somebody_else";
  if (submittedById !== actor.id) return "mine";
  return (await countOtherApprovers(appDb(), actor.id)) === 0 ? "own" : "somebody_else";
}
